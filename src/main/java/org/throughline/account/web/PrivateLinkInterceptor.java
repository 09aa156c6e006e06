package org.throughline.account.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.account.PrivateLink;
import org.throughline.account.PrivateLinkKind;
import org.throughline.account.PrivateLinkService;
import org.throughline.platform.web.NotFoundException;

/**
 * Handles each request to the pages of a private link as the link's person, without a
 * session. A link that is unknown, expired or ended gets the same page. Controllers get
 * the {@link PrivateLink} as an argument.
 */
@Component
class PrivateLinkInterceptor implements HandlerInterceptor, HandlerMethodArgumentResolver, WebMvcConfigurer {

	private static final String ADDRESSES = PrivateLinkService.path("");

	private final PrivateLinkService links;

	PrivateLinkInterceptor(PrivateLinkService links) {
		this.links = links;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns(ADDRESSES + "**").order(Ordered.HIGHEST_PRECEDENCE);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ModelAndViewDefiningException {
		var link = this.links.find(secret(request)).filter((found) -> found.kind() != PrivateLinkKind.CALENDAR);
		if (link.isEmpty()) {
			throw new ModelAndViewDefiningException(notValid(this.links.failed(request.getRemoteAddr()), response));
		}
		request.setAttribute(PrivateLink.ATTRIBUTE, link.get());
		var context = SecurityContextHolder.createEmptyContext();
		context
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(link.get().person(), null, List.of()));
		SecurityContextHolder.setContext(context);
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		SecurityContextHolder.clearContext();
	}

	/** Returns the secret in the address; empty if there is none. */
	private static String secret(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.startsWith(ADDRESSES) ? path.substring(ADDRESSES.length()).split("[/;]", 2)[0] : "";
	}

	private static ModelAndView notValid(Optional<Duration> wait, HttpServletResponse response) {
		wait.ifPresent((time) -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(time.toSeconds() + 1)));
		return new ModelAndView("account/private-link-not-valid",
				wait.isPresent() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PrivateLink.class;
	}

	@Override
	public PrivateLink resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return PrivateLink.current().orElseThrow(NotFoundException::new);
	}

}
