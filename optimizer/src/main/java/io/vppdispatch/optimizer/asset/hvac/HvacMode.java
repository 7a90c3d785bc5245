package io.vppdispatch.optimizer.asset.hvac;

/** Which way a plant moves the temperature. */
public enum HvacMode {
    COOLING(-1),
    HEATING(1);

    private final int sign;

    HvacMode(int sign) {
        this.sign = sign;
    }

    /** 1 where power makes warmer, -1 where it makes colder. */
    int sign() {
        return sign;
    }
}
