package io.vppdispatch.api.work;

/** Something to be done if this process ends in the meantime. */
final class Hook implements AutoCloseable {

    private final Thread thread;
    private volatile boolean isEnding;

    private Hook(Runnable atEnd) {
        this.thread = new Thread(() -> {
            isEnding = true;
            atEnd.run();
        });
    }

    /**
     * From now until it is closed.
     *
     * @throws InterruptedException if this process is ending already
     */
    static Hook open(Runnable atEnd) throws InterruptedException {
        Hook hook = new Hook(atEnd);
        try {
            Runtime.getRuntime().addShutdownHook(hook.thread);
        } catch (IllegalStateException e) {
            throw ending();
        }
        return hook;
    }

    /**
     * Tells an end that this process brought about from one of its own.
     *
     * @throws InterruptedException if this process is ending
     */
    void check() throws InterruptedException {
        if (isEnding) {
            throw ending();
        }
    }

    private static InterruptedException ending() {
        return new InterruptedException("This process is ending");
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            isEnding = true; // it is running, or about to
        }
    }
}
