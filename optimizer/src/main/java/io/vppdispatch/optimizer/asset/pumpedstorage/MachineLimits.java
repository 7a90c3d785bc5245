package io.vppdispatch.optimizer.asset.pumpedstorage;

/**
 * What one machine can do in one head band, MW and MW per m3/s.
 *
 * @param pumpMinMw least pumping power, equal to {@code pumpMw} at fixed speed
 */
record MachineLimits(
        double generateMinMw,
        double generateMaxMw,
        double pumpMinMw,
        double pumpMw,
        double generateRate,
        double pumpRate) {

    static MachineLimits of(MachineGroup group) {
        Double pumpMin = group.pumpMinMw();
        return new MachineLimits(
                group.generateMinMw(),
                group.generateMaxMw(),
                pumpMin == null ? group.pumpMw() : pumpMin,
                group.pumpMw(),
                group.generateMwPerM3PerS(),
                group.pumpMwPerM3PerS());
    }

    static MachineLimits of(MachineGroup group, HeadBand band) {
        MachineLimits lowest = of(group);
        double pump = band.pumpMw() == null ? lowest.pumpMw() : band.pumpMw();
        double pumpMin = band.pumpMinMw() == null ? lowest.pumpMinMw() : band.pumpMinMw();
        return new MachineLimits(
                band.generateMinMw() == null ? lowest.generateMinMw() : band.generateMinMw(),
                band.generateMaxMw() == null ? lowest.generateMaxMw() : band.generateMaxMw(),
                group.isVariableSpeed() ? pumpMin : pump,
                pump,
                band.generateMwPerM3PerS(),
                band.pumpMwPerM3PerS());
    }
}
