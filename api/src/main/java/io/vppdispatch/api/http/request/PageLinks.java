package io.vppdispatch.api.http.request;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds {@code Link: <…>; rel="next"} (RFC 8288) to a page that is not the last. */
@RestControllerAdvice
public final class PageLinks implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return true; // what the body is shows when it is there
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType media,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page && page.next() != null) {
            String next = UriComponentsBuilder.fromUri(request.getURI())
                    .replaceQueryParam("cursor", "{cursor}")
                    .encode()
                    .buildAndExpand(page.next())
                    .toUriString();
            String path = next.substring(next.indexOf('/', next.indexOf("//") + 2));
            response.getHeaders().add(HttpHeaders.LINK, "<" + path + ">; rel=\"next\"");
        }
        return body;
    }
}
