package org.throughline.platform.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.HiddenFields;

/** Adds the seal to every form that is sent to be saved. */
class SealedForms implements RequestDataValueProcessor {

	private static final String ADDRESS = SealedForms.class.getName() + ".address";

	private final RequestDataValueProcessor csrf;

	private final ObjectProvider<FormSeal> seals;

	SealedForms(RequestDataValueProcessor csrf, ObjectProvider<FormSeal> seals) {
		this.csrf = csrf;
		this.seals = seals;
	}

	@Override
	public String processAction(HttpServletRequest request, String action, String httpMethod) {
		boolean isSent = HttpMethod.POST.name().equalsIgnoreCase(httpMethod);
		String path = action.replaceAll("[?#].*", "");
		String address = path.startsWith("/") ? path : request.getRequestURI();
		if (isSent) {
			request.setAttribute(ADDRESS, address);
		}
		DraftButton.begin(isSent && reader().isPresent() ? address + action.replaceAll("^[^?#]*|#.*", "") : null,
				request);
		return this.csrf.processAction(request, action, httpMethod);
	}

	@Override
	public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
		return this.csrf.processFormFieldValue(request, name, value, type);
	}

	@Override
	public Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
		var fields = new LinkedHashMap<String, String>();
		var others = this.csrf.getExtraHiddenFields(request);
		if (others != null) {
			fields.putAll(others);
		}
		if (request.getAttribute(ADDRESS) instanceof String address) {
			request.removeAttribute(ADDRESS);
			fields.put(FormSeal.FIELD,
					reader().map((person) -> this.seals.getObject().make(person.id(), address, sentSeal(request)))
						.orElseGet(FormSeal::forPublic));
			HiddenFields.made(request, address, fields);
		}
		return fields;
	}

	@Override
	public String processUrl(HttpServletRequest request, String url) {
		return this.csrf.processUrl(request, url);
	}

	/**
	 * Returns the seal of the form that was sent; none if the request is not readable.
	 */
	private static @Nullable String sentSeal(HttpServletRequest request) {
		try {
			return request.getParameter(FormSeal.FIELD);
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

	/** A private link takes the place of a session that ends: its forms are not kept. */
	private static Optional<SignedInUser> reader() {
		return CurrentUser.signedIn().filter((person) -> !person.isByLink());
	}

}
