package io.vppdispatch.api.cli;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Ways to spoil a published schedule. Each says whom it wronged, or nothing where the table has no place for it, as no
 * sign to flip in a column of zeros.
 */
enum Scramble {
    ADD {
        @Override
        Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random) {
            int step = table.anyStep(random);
            double change = (random.nextBoolean() ? 1 : -1) * amount(table, column, random);
            table.put(column, step, table.at(column, step) + (isShortfall(column) ? -Math.abs(change) : change));
            return wrong(column);
        }

        private double amount(ScheduleTable table, String column, RandomGenerator random) {
            return isReserve(column) ? BEYOND : table.isWhole(column) ? 1 : 0.2 + 20 * random.nextDouble();
        }
    },
    FLIP {
        @Override
        Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random) {
            return at(table, column, random, step -> Math.abs(table.at(column, step)) > LEAST)
                    .flatMap(step -> {
                        table.put(column, step, -table.at(column, step));
                        return wrong(column);
                    });
        }
    },
    SWAP_STEPS {
        @Override
        Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random) {
            int step = table.anyStep(random);
            return at(table, column, random, to -> Math.abs(table.at(column, step) - table.at(column, to)) > LEAST)
                    .filter(to -> !isReserve(column))
                    .flatMap(to -> {
                        String text = table.text(column, step);
                        table.put(column, step, table.text(column, to));
                        table.put(column, to, text);
                        return wrong(column);
                    });
        }
    },
    SCALE {
        @Override
        Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random) {
            double factor = random.nextBoolean() ? 1.1 + random.nextDouble() : 0.9 * random.nextDouble();
            return at(table, column, random, step -> Math.abs(table.at(column, step) * (factor - 1)) > LEAST)
                    .filter(step -> !isReserve(column))
                    .flatMap(step -> {
                        table.put(column, step, table.at(column, step) * factor);
                        return wrong(column);
                    });
        }
    },
    BLANK {
        @Override
        Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random) {
            int step = table.anyStep(random);
            table.put(column, step, "");
            return unreadable("/" + column + "/" + (step - 1));
        }
    },
    DELETE_ROW {
        @Override
        Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random) {
            table.lines().remove(table.anyStep(random));
            return unreadable("");
        }
    },
    DUPLICATE_ROW {
        @Override
        Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random) {
            int step = table.anyStep(random);
            table.lines().add(step, List.copyOf(table.lines().get(step)));
            return unreadable("");
        }
    },
    SWAP_COLUMNS {
        @Override
        Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random) {
            String other = table.columns().get(random.nextInt(table.columns().size()));
            boolean differs = IntStream.rangeClosed(1, table.steps())
                    .anyMatch(step -> Math.abs(table.at(column, step) - table.at(other, step)) > LEAST);
            if (!differs || isReserve(column) || isReserve(other)) {
                return Optional.empty();
            }
            List<String> header = table.lines().get(0);
            Collections.swap(header, header.indexOf(column), header.indexOf(other));
            return Optional.of(new Wrong(ExitCode.VIOLATIONS, List.of(subject(column), subject(other))));
        }
    };

    /** Every change of a value is greater, in the unit of the column, than any tolerance. */
    private static final double LEAST = 0.1;

    /** More than any machine has. A reserve within what is required and what machines can give is no mistake. */
    private static final double BEYOND = 1000;

    /**
     * What must be said of a spoilt schedule.
     *
     * @param places pointers of which the issues name all
     */
    record Wrong(int exitCode, List<String> places) {}

    /** Spoils the table in a column, or leaves it alone and says nothing. */
    abstract Optional<Wrong> on(ScheduleTable table, String column, RandomGenerator random);

    private static Optional<Integer> at(
            ScheduleTable table, String column, RandomGenerator random, Predicate<Integer> isFit) {
        List<Integer> fit =
                IntStream.rangeClosed(1, table.steps()).boxed().filter(isFit).toList();
        return fit.isEmpty() ? Optional.empty() : Optional.of(fit.get(random.nextInt(fit.size())));
    }

    private static boolean isReserve(String column) {
        return column.contains(".reserve_") || isShortfall(column);
    }

    /** Reserve that is said to be missing and is not would be paid for: no rule is broken by it. */
    private static boolean isShortfall(String column) {
        return column.endsWith(".shortfall_mw");
    }

    private static String subject(String column) {
        return "/" + column.substring(0, column.lastIndexOf('.'));
    }

    private static Optional<Wrong> wrong(String column) {
        return Optional.of(new Wrong(ExitCode.VIOLATIONS, List.of(subject(column))));
    }

    private static Optional<Wrong> unreadable(String pointer) {
        return Optional.of(new Wrong(ExitCode.BAD_INPUT, List.of(pointer)));
    }
}
