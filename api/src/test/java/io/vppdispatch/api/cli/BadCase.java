package io.vppdispatch.api.cli;

import io.vppdispatch.api.cli.CaseFolder.Edit;
import java.util.List;

/**
 * A way to spoil the sound case and what the program must say of it.
 *
 * @param fragment part of a message
 * @param pointers the places of all issues, each once
 */
record BadCase(String name, Edit edit, String fragment, List<String> pointers) {

    static BadCase bad(String name, Edit edit, String fragment, String... pointers) {
        return new BadCase(name, edit, fragment, List.of(pointers));
    }

    /** A value that is refused where it stands. */
    static BadCase value(String name, String pointer, String value, String fragment) {
        return bad(name, CaseFolder.set(pointer, value), fragment, pointer);
    }

    @Override
    public String toString() {
        return name;
    }
}
