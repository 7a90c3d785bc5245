package io.vppdispatch.api.service;

import io.vppdispatch.api.http.problem.ContainerErrors;
import io.vppdispatch.api.http.problem.ProblemAdvice;
import io.vppdispatch.api.http.request.PageLinks;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** What holds for all resources: who calls, roles, how bodies are read, what failures look like. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ContainerErrors.class, PageLinks.class})
class WebBeans implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RoleCheck());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    static SmartInitializingSingleton everyHandlerHasRoles(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return RoleCheck.startCheck(handlers);
    }

    /** A field that is not known, or is there twice, is refused: it would be passed over in silence otherwise. */
    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
