package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.asset.conversion.Conversion;
import io.vppdispatch.optimizer.system.Line;
import io.vppdispatch.optimizer.system.Link;
import io.vppdispatch.optimizer.time.Series;
import org.jspecify.annotations.Nullable;

/** Branches and DC lines of MATPOWER. */
final class MatpowerGrid {

    private static final int X = 3;
    private static final int RATE_A = 5;
    private static final int RATE_B = 6;
    private static final int RATIO = 8;
    private static final int ANGLE = 9;
    private static final int STATUS = 10;
    private static final int ANGLE_MIN = 11;
    private static final int ANGLE_MAX = 12;
    private static final double FULL_TURN = 360;
    private static final int DC_STATUS = 2;
    private static final int DC_MIN = 9;
    private static final int DC_MAX = 10;
    private static final int LOSS_CONSTANT = 15;
    private static final int LOSS_SHARE = 16;

    private final Assembly assembly;
    private final MatpowerImporter file;
    private final double baseMva;

    MatpowerGrid(Assembly assembly, MatpowerImporter file, double baseMva) {
        this.assembly = assembly;
        this.file = file;
        this.baseMva = baseMva;
    }

    void branch(int number, MatpowerRow row) {
        boolean hasFrom = file.isInService(row, 0, "F_BUS");
        boolean hasTo = file.isInService(row, 1, "T_BUS");
        if (row.number(STATUS, "BR_STATUS", 1) == 0 || !hasFrom || !hasTo) {
            assembly.notes().add("a branch out of service", row.issues(), "nothing flows over it");
            return;
        }
        double ratio = row.number(RATIO, "TAP", 0);
        double reactance = row.number(X, "BR_X") * (ratio == 0 ? 1 : ratio);
        row.issues().at("BR_X").require(reactance != 0, "range", "BR_X (0) must not be 0");
        double shiftDeg = row.number(ANGLE, "SHIFT", 0);
        row.noteBetween(
                RATE_B, RATIO, assembly.notes(), "ratings for emergencies", "the file names no line that is lost");
        assembly.line(
                new Line(
                        assembly.id("line", "line_" + number),
                        file.node(row, 0),
                        file.node(row, 1),
                        reactance,
                        limit(row, reactance, shiftDeg),
                        null,
                        null,
                        shiftDeg),
                row.pointer());
    }

    /** The rating, 0 for none, or what the limits of the angle allow, which is a limit of the flow too. */
    private @Nullable Series limit(MatpowerRow row, double reactance, double shiftDeg) {
        double rating = row.number(RATE_A, "RATE_A");
        double most = rating == 0 ? Double.POSITIVE_INFINITY : rating;
        double perDegree = baseMva / Math.abs(reactance) * Math.PI / 180;
        double forward = angle(row.open(ANGLE_MAX, 0), 1) - shiftDeg;
        double backward = angle(row.open(ANGLE_MIN, 0), -1) + shiftDeg;
        double byAngle = perDegree * Math.min(forward, backward);
        if (byAngle >= most) {
            return Double.isFinite(most) ? Series.of(most) : null;
        }
        if (forward != backward) {
            assembly.notes()
                    .refuse("ANGMIN and ANGMAX", row.issues(), "they limit the flow more one way than the other");
            return Double.isFinite(most) ? Series.of(most) : null;
        }
        return Series.of(byAngle);
    }

    /** Degrees in a direction; 0 and a full turn are no limit. */
    private static double angle(double degrees, int sign) {
        double limit = sign * degrees;
        return degrees == 0 || limit >= FULL_TURN ? Double.POSITIVE_INFINITY : limit;
    }

    void dcLine(int number, MatpowerRow row) {
        boolean hasFrom = file.isInService(row, 0, "F_BUS");
        boolean hasTo = file.isInService(row, 1, "T_BUS");
        if (row.number(DC_STATUS, "BR_STATUS") == 0 || !hasFrom || !hasTo) {
            assembly.notes().add("a DC line out of service", row.issues(), "nothing flows over it");
            return;
        }
        double least = row.number(DC_MIN, "PMIN");
        double most = row.number(DC_MAX, "PMAX");
        double constant = row.number(LOSS_CONSTANT, "LOSS0", 0);
        double share = row.number(LOSS_SHARE, "LOSS1", 0);
        if (most < 0 || least > 0) {
            assembly.notes().refuse("PMIN and PMAX", row.issues(), "a DC line must be free to rest");
        } else if (share == 0) {
            both(number, row, most, -least);
            lose(number, row, constant);
        } else if (least == 0 && share > 0 && share < 1) {
            String id = assembly.id("link", "dcline_" + number);
            Series efficiency = Series.of(1 - share);
            assembly.asset(
                    new Conversion(id, file.node(row, 0), file.node(row, 1), efficiency, Series.of(most)),
                    row.pointer());
            lose(number, row, constant);
        } else {
            assembly.notes()
                    .refuse("LOSS1", row.issues(), "a line with losses carries power one way, from F_BUS to T_BUS");
        }
    }

    private void both(int number, MatpowerRow row, double forward, double backward) {
        String id = assembly.id("link", "dcline_" + number);
        assembly.link(
                new Link(id, file.node(row, 0), file.node(row, 1), Series.of(forward), Series.of(backward)),
                row.pointer());
    }

    /** Losses that do not depend on the flow are a load where it arrives. */
    private void lose(int number, MatpowerRow row, double mw) {
        if (mw != 0) {
            assembly.demand("dcline_" + number + "_loss", file.node(row, 1), Series.of(mw), row.pointer());
        }
    }
}
