package io.vppdispatch.cases.bench;

/**
 * Prices of a tie line by the time of day, CNY/MWh.
 *
 * @param night before 7:00 and from 23:00
 * @param noon from 11:00 to 15:00
 * @param peak from 17:00 to 22:00
 * @param flat at all other times
 */
record Tariff(double night, double noon, double flat, double peak) {

    static final Tariff IMPORT = new Tariff(260, 320, 420, 640);
    static final Tariff EXPORT = new Tariff(200, 90, 300, 480);

    /** The price at a quarter of an hour of the day. */
    double at(int quarter) {
        int hour = quarter / 4;
        if (hour < 7 || hour >= 23) {
            return night;
        }
        if (hour >= 11 && hour < 15) {
            return noon;
        }
        return hour >= 17 && hour < 22 ? peak : flat;
    }
}
