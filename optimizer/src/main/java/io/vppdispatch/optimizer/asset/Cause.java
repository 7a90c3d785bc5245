package io.vppdispatch.optimizer.asset;

import java.util.List;
import java.util.stream.Stream;

/** Why renewable energy is curtailed. All but the first and the last are limits that can be lifted to see what they cost. */
public enum Cause {
    /** Absorbing it is dearer than curtailing it, or the search for the plan stopped within its gap. */
    PRICE,
    /** What operators have decided already. */
    PIN,
    /** Heat that must be delivered holds the output of heat and power units up. */
    HEAT_FLOOR,
    /** Units that run cannot go below their least output, nor conversions and boilers, and what must be taken is. */
    MINIMUM_OUTPUT,
    /** Units cannot change their output any faster, nor start or stop at any output; conversions and boilers not at any time. */
    RAMP,
    /** Stores of energy or heat are full or cannot take any more power. */
    STORAGE,
    /** Pumps run at fixed power, and machines stand still between their modes. */
    PUMP_MODE,
    /** Lines, also after the loss of another, links and limits that assets share. */
    LINE,
    /** Export over tie lines. */
    TIE_LINE,
    /** Reserve that must be held. */
    RESERVE,
    /** What is left: nobody can use the energy. */
    LOAD;

    /** True for a limit that can be lifted. */
    public boolean isLimit() {
        return this != PRICE && this != LOAD;
    }

    /** Every limit, in the order in which they are lifted unless another is asked for. */
    public static List<Cause> limits() {
        return Stream.of(values()).filter(Cause::isLimit).toList();
    }
}
