package io.vppdispatch.api.service;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.vppdispatch.api.security.AllowedTo;
import io.vppdispatch.api.security.Caller;
import io.vppdispatch.api.security.Role;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface, at {@code /api/openapi}; each operation tells its roles in {@code x-roles}. */
@Configuration(proxyBeanMethods = false)
class OpenApiBeans {

    private static final String SCHEME = "clientCredentials";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI description() {
        SecurityScheme scheme = new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(new Scopes())));
        return new OpenAPI()
                .info(new Info().title("vpp-dispatch").version("0.1").license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes(SCHEME, scheme))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    @Bean
    OperationCustomizer roles() {
        return (operation, handler) -> {
            AllowedTo allowed = handler.getMethodAnnotation(AllowedTo.class);
            if (allowed != null) {
                operation.addExtension(
                        "x-roles",
                        Arrays.stream(allowed.value()).map(Role::name).toList());
            }
            return operation;
        };
    }
}
