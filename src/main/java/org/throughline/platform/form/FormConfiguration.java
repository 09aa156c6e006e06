package org.throughline.platform.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

import org.throughline.platform.file.VirusScanner;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.AddressMapping;

/**
 * Makes every controller bind its forms with {@link FormBinder} and every page show the
 * errors of its form. Handlers are found by {@link AddressMapping}.
 */
@Configuration(proxyBeanMethods = false)
class FormConfiguration implements WebMvcConfigurer {

	private final MessageSource messages;

	private final UnsavedSubmissionInterceptor unsavedSubmissions = new UnsavedSubmissionInterceptor();

	private final ObjectProvider<SentForms> sentForms;

	private final ObjectProvider<UnsavedTexts> kept;

	private final ObjectProvider<FormSeal> seals;

	private final ObjectProvider<CurrentUser> currentUser;

	FormConfiguration(MessageSource messages, ObjectProvider<SentForms> sentForms, ObjectProvider<UnsavedTexts> kept,
			ObjectProvider<FormSeal> seals, ObjectProvider<CurrentUser> currentUser) {
		this.messages = messages;
		this.sentForms = sentForms;
		this.kept = kept;
		this.seals = seals;
		this.currentUser = currentUser;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new FormErrorsInterceptor(this.messages));
		registry.addInterceptor(this.unsavedSubmissions);
		registry.addInterceptor(new SentFormInterceptor(this.sentForms, this.kept))
			.excludePathPatterns(UnsavedTexts.ADDRESS, UnsavedTexts.KEEP);
		registry.addInterceptor(new UnsavedTextsInterceptor(this.kept, this.seals, this.currentUser));
	}

	@Bean
	TransactionExecutionListener nothingIsSavedWhileFormIsShownAgain() {
		return this.unsavedSubmissions;
	}

	@Bean
	static BeanPostProcessor sealedForms(ObjectProvider<FormSeal> seals) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof RequestDataValueProcessor csrf) ? new SealedForms(csrf, seals) : bean;
			}
		};
	}

	@Bean
	static WebMvcRegistrations formBinding(VirusScanner scanner) {
		return new WebMvcRegistrations() {
			@Override
			public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
				return new AddressMapping();
			}

			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new FormHandlerAdapter(scanner);
			}
		};
	}

	private static final class FormHandlerAdapter extends RequestMappingHandlerAdapter {

		private final VirusScanner scanner;

		FormHandlerAdapter(VirusScanner scanner) {
			this.scanner = scanner;
		}

		@Override
		protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binderMethods) {
			return new ServletRequestDataBinderFactory(binderMethods, getWebBindingInitializer()) {
				@Override
				protected ServletRequestDataBinder createBinderInstance(@Nullable Object target, String name,
						NativeWebRequest request) {
					return new FormBinder(target, name, FormHandlerAdapter.this.scanner);
				}
			};
		}

	}

}
