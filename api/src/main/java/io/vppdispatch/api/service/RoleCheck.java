package io.vppdispatch.api.service;

import io.vppdispatch.api.problem.ProblemException;
import io.vppdispatch.api.security.AllowedTo;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets a caller into the handlers of its role only; a handler that names no roles stops the start. */
final class RoleCheck implements HandlerInterceptor {

    static final String PACKAGE = "io.vppdispatch.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            AllowedTo allowed = method.getMethodAnnotation(AllowedTo.class);
            if (allowed == null
                    || !Arrays.asList(allowed.value())
                            .contains(CallerArgument.caller().role())) {
                throw ProblemException.of(403, "forbidden", Map.of());
            }
        }
        return true;
    }

    /** Checks all handlers once they are known. */
    static SmartInitializingSingleton startCheck(RequestMappingHandlerMapping handlers) {
        return () -> {
            List<String> open = handlers.getHandlerMethods().values().stream()
                    .filter(RoleCheck::isOurs)
                    .filter(method -> !method.hasMethodAnnotation(AllowedTo.class))
                    .map(HandlerMethod::toString)
                    .toList();
            if (!open.isEmpty()) {
                throw new IllegalStateException("These handlers do not say who may call them: " + open);
            }
        };
    }

    /** Below {@code /error} the container speaks, to everybody. */
    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(PACKAGE)
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
