package org.throughline.platform.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Makes every controller bind its forms with {@link FormBinder} and every page show the
 * errors of its form.
 */
@Configuration(proxyBeanMethods = false)
class FormConfiguration implements WebMvcConfigurer {

	private final MessageSource messages;

	FormConfiguration(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new FormErrorsInterceptor(this.messages));
	}

	@Bean
	static WebMvcRegistrations formBinding() {
		return new WebMvcRegistrations() {
			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new FormHandlerAdapter();
			}
		};
	}

	private static final class FormHandlerAdapter extends RequestMappingHandlerAdapter {

		@Override
		protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binderMethods) {
			return new ServletRequestDataBinderFactory(binderMethods, getWebBindingInitializer()) {
				@Override
				protected ServletRequestDataBinder createBinderInstance(@Nullable Object target, String name,
						NativeWebRequest request) {
					return new FormBinder(target, name);
				}
			};
		}

	}

}
