package org.throughline.partnership.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReadsDrafts;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Resolves arguments annotated with {@link Managed} or {@link ReadsDrafts}.
 */
@Component
class ManagedPartnershipResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private static final String PARTNERSHIP = "partnership";

	private final PartnershipService partnerships;

	private final CurrentUser user;

	ManagedPartnershipResolver(PartnershipService partnerships, CurrentUser user) {
		this.partnerships = partnerships;
		this.user = user;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return (parameter.hasParameterAnnotation(Managed.class) || parameter.hasParameterAnnotation(ReadsDrafts.class))
				&& PartnershipSummary.class.equals(parameter.getParameterType());
	}

	@Override
	public PartnershipSummary resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		if (page != null && page.getModel().get(PARTNERSHIP) instanceof PartnershipSummary resolved) {
			return resolved;
		}
		var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		if (path == null || !(path.get(PARTNERSHIP) instanceof String slug)) {
			throw new NotFoundException();
		}
		var partnership = this.partnerships.require(slug);
		if (parameter.hasParameterAnnotation(ReadsDrafts.class)) {
			this.user.requireReaderOfDrafts(partnership.id());
		}
		else {
			this.user.requireManager(partnership.id());
		}
		if (page != null) {
			page.addAttribute(PARTNERSHIP, partnership);
		}
		return partnership;
	}

}
