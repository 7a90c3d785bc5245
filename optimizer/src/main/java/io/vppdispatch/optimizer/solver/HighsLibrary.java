package io.vppdispatch.optimizer.solver;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The C interface of the HiGHS library that OR-Tools ships for each platform. Through OR-Tools' own Java classes HiGHS gives
 * no bound, no incumbent at a limit, no cancel and no progress; here it gives all of them.
 */
@SuppressWarnings({"checkstyle:MethodName", "MemberName"}) // the names of the C functions
final class HighsLibrary {

    /** Hears from a running search. */
    interface RunCallback extends Callback {
        void invoke(int type, @Nullable Pointer message, Pointer out, @Nullable Pointer in, @Nullable Pointer user);
    }

    static final int ROW_WISE = 2;
    static final int MINIMISE = 1;
    static final int CALLBACK_SIMPLEX_INTERRUPT = 1;
    static final int CALLBACK_IPM_INTERRUPT = 2;
    static final int CALLBACK_IMPROVING_SOLUTION = 4;
    static final int CALLBACK_MIP_LOGGING = 5;
    static final int CALLBACK_MIP_INTERRUPT = 6;
    static final int STATUS_OPTIMAL = 7;
    static final int STATUS_INFEASIBLE = 8;
    static final int STATUS_UNBOUNDED_OR_INFEASIBLE = 9;
    static final int STATUS_UNBOUNDED = 10;
    static final int STATUS_OBJECTIVE_BOUND = 11;
    static final int STATUS_TIME_LIMIT = 13;
    static final int STATUS_INTERRUPT = 17;
    static final int PRIMAL_FEASIBLE = 2;
    static final int BASIC = 1;
    static final int DUAL_SIMPLEX = 1;
    static final int DEVEX = 1;

    static final NativeLibrary LIBRARY = NativeLibrary.getInstance(extract().toString());

    static {
        Native.register(HighsLibrary.class, LIBRARY);
    }

    private HighsLibrary() {}

    private static Path extract() {
        String file = Platform.isMac() ? "libhighs.1.dylib" : Platform.isWindows() ? "highs.dll" : "libhighs.so.1";
        String resource = "/ortools-" + Platform.RESOURCE_PREFIX + "/" + file;
        try (InputStream library = HighsLibrary.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new SolverException("The solver library " + resource + " is not packed for this platform ("
                        + Platform.RESOURCE_PREFIX + "): build on it, or with -Pall-platforms");
            }
            Path folder = Files.createTempDirectory("vpp-dispatch-highs");
            Path target = folder.resolve(file);
            Files.copy(library, target);
            folder.toFile().deleteOnExit();
            target.toFile().deleteOnExit();
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("The solver library could not be unpacked", e);
        }
    }

    static native String Highs_version();

    static native Pointer Highs_create();

    static native void Highs_destroy(Pointer highs);

    static native int Highs_setBoolOptionValue(Pointer highs, String option, int value);

    static native int Highs_setIntOptionValue(Pointer highs, String option, int value);

    static native int Highs_setStringOptionValue(Pointer highs, String option, String value);

    static native int Highs_setDoubleOptionValue(Pointer highs, String option, double value);

    static native int Highs_passMip(
            Pointer highs,
            int columns,
            int rows,
            int nonzeros,
            int format,
            int sense,
            double offset,
            double[] cost,
            double[] columnLower,
            double[] columnUpper,
            double[] rowLower,
            double[] rowUpper,
            int[] start,
            int[] index,
            double[] value,
            int[] integrality);

    static native int Highs_clearIntegrality(Pointer highs);

    static native int Highs_setSolution(
            Pointer highs,
            double[] columnValue,
            double @Nullable [] rowValue,
            double @Nullable [] columnDual,
            double @Nullable [] rowDual);

    static native int Highs_changeColBounds(Pointer highs, int column, double lower, double upper);

    static native int Highs_addRow(
            Pointer highs, double lower, double upper, int nonzeros, int[] index, double[] value);

    static native int Highs_deleteRowsByMask(Pointer highs, int[] mask);

    static native int Highs_getBasis(Pointer highs, int[] columnStatus, int[] rowStatus);

    static native int Highs_setBasis(Pointer highs, int[] columnStatus, int[] rowStatus);

    static native int Highs_setCallback(Pointer highs, RunCallback callback, @Nullable Pointer user);

    static native int Highs_startCallback(Pointer highs, int type);

    static native Pointer Highs_getCallbackDataOutItem(Pointer out, String name);

    static native int Highs_run(Pointer highs);

    static native int Highs_getModelStatus(Pointer highs);

    static native int Highs_getIntInfoValue(Pointer highs, String name, int[] value);

    static native int Highs_getDoubleInfoValue(Pointer highs, String name, double[] value);

    static native int Highs_getSolution(
            Pointer highs,
            double[] columnValue,
            double @Nullable [] columnDual,
            double @Nullable [] rowValue,
            double @Nullable [] rowDual);
}
