package org.throughline.browse.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.PartnershipQueries;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.ReportQueries;
import org.throughline.platform.web.NotFoundException;

/**
 * Resolves arguments of controllers from the address of a public page: the heading of its
 * partnership, and that of its report. Both are attributes of the model, beside the entry
 * of the {@link SideNavigation} and {@code base}, the address that links of the page
 * start with.
 */
@Component
class HeadingResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private static final String PARTNERSHIP = "partnership";

	private final PartnershipQueries partnerships;

	private final ReportQueries reports;

	HeadingResolver(PartnershipQueries partnerships, ReportQueries reports) {
		this.partnerships = partnerships;
		this.reports = reports;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().equals(PartnershipHeading.class)
				|| parameter.getParameterType().equals(ReportHeading.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		if (path == null || page == null) {
			throw new NotFoundException();
		}
		var partnership = (page.getModel().get(PARTNERSHIP) instanceof PartnershipHeading known) ? known
				: partnership(parameter, path, page, request);
		if (parameter.getParameterType().equals(PartnershipHeading.class)) {
			return partnership;
		}
		boolean own = path.containsKey("year");
		var report = this.reports.heading(partnership, String.valueOf(path.get(own ? "year" : "report")), own);
		page.addAttribute("report", report);
		return report;
	}

	private PartnershipHeading partnership(MethodParameter parameter, Map<?, ?> path, ModelAndViewContainer page,
			NativeWebRequest request) {
		var partnership = this.partnerships.heading(String.valueOf(path.get(PARTNERSHIP)));
		page.addAttribute(PARTNERSHIP, partnership);
		page.addAttribute("base", request.getContextPath() + "/" + partnership.slug() + "/");
		var entry = AnnotatedElementUtils.findMergedAnnotation(parameter.getAnnotatedElement(), SideNavigation.class);
		if (entry == null) {
			entry = AnnotatedElementUtils.findMergedAnnotation(parameter.getContainingClass(), SideNavigation.class);
		}
		if (entry != null) {
			page.addAttribute("places", Addresses.places(partnership, entry.value()));
		}
		return partnership;
	}

}
