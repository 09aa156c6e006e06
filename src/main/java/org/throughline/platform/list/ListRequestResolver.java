package org.throughline.platform.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.platform.form.EnumChoices;
import org.throughline.platform.form.FormValues;

/**
 * Resolves {@link ListRequest} arguments, and answers with a {@link ListFile} where one
 * is asked for.
 */
@Component
class ListRequestResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final ObjectProvider<EnumChoices> enums;

	private final ObjectProvider<SavedLists> saved;

	ListRequestResolver(ObjectProvider<EnumChoices> enums, ObjectProvider<SavedLists> saved) {
		this.enums = enums;
		this.saved = saved;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ListFile.Interceptor());
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return ListRequest.class.equals(parameter.getParameterType());
	}

	@Override
	public ListRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		var given = new LinkedHashMap<String, String>();
		request.getParameterMap().forEach((name, values) -> given.put(name, FormValues.normalise(values[0])));
		var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
		String path = http.getRequestURI().substring(http.getContextPath().length());
		return new ListRequest(path, given, this.enums.getObject(), this.saved);
	}

}
