package org.throughline.partnership.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.throughline.partnership.Managed;
import org.throughline.partnership.PageSubject;
import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.partnership.ReadsDrafts;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

import org.springframework.beans.factory.ObjectProvider;
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
 * Resolves arguments annotated with {@link Managed} or {@link ReadsDrafts}: partnerships,
 * and what the modules name as {@link PageSubject}.
 */
@Component
class ManagedPartnershipResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private static final String PARTNERSHIP = "partnership";

	private final PartnershipService partnerships;

	private final CurrentUser user;

	private final ObjectProvider<PageSubject<?>> subjects;

	ManagedPartnershipResolver(PartnershipService partnerships, CurrentUser user,
			ObjectProvider<PageSubject<?>> subjects) {
		this.partnerships = partnerships;
		this.user = user;
		this.subjects = subjects;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(Managed.class) || parameter.hasParameterAnnotation(ReadsDrafts.class);
	}

	@Override
	@SuppressWarnings("unchecked")
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		var path = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		var partnership = partnership(parameter, page, (path != null) ? path : Map.of());
		if (PartnershipSummary.class.equals(parameter.getParameterType())) {
			return partnership;
		}
		var subject = this.subjects.stream()
			.filter((each) -> each.type().equals(parameter.getParameterType()))
			.findFirst()
			.orElseThrow();
		Object found = subject.find().apply(partnership, Objects.requireNonNull(path));
		if (page != null) {
			page.addAttribute(subject.attribute(), found);
		}
		return found;
	}

	private PartnershipSummary partnership(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			Map<String, String> path) {
		if (page != null && page.getModel().get(PARTNERSHIP) instanceof PartnershipSummary resolved) {
			return resolved;
		}
		var slug = path.get(PARTNERSHIP);
		if (slug == null) {
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
