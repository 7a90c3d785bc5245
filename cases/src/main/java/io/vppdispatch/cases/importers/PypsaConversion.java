package io.vppdispatch.cases.importers;

import io.vppdispatch.optimizer.time.Series;

/** A link of PyPSA with losses, costs or commitment. */
final class PypsaConversion {

    PypsaConversion(PypsaNetwork network) {}

    void read(PypsaRow row, Series efficiency, Series least, Series most) {
        row.refuse("efficiency", "a link with losses, costs or commitment");
    }
}
