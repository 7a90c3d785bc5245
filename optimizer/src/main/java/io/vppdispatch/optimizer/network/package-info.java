/**
 * Rows that join assets: node balance, links, site limits and reserve requirement. What counts over the horizon is handed to
 * {@code policy}; the audit of these rules lives in {@code audit}.
 */
@NullMarked
package io.vppdispatch.optimizer.network;

import org.jspecify.annotations.NullMarked;
