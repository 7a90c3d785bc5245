package io.vppdispatch.optimizer.asset;

import io.vppdispatch.optimizer.time.Series;

/**
 * What an asset takes at one node and gives, more or less, at another.
 *
 * @param efficiency given for what is taken, by step
 */
public record Transfer(String from, String to, Series efficiency) {}
