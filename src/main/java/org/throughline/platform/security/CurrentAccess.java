package org.throughline.platform.security;

import java.util.List;

import org.slf4j.MDC;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Reads what a person may do now, once in a request. */
final class CurrentAccess {

	private static final String ACCESS = CurrentUser.class.getName() + ".access";

	private final GrantLookup lookup;

	private final SecondStepRule secondStep;

	CurrentAccess(GrantLookup lookup, SecondStepRule secondStep) {
		this.lookup = lookup;
		this.secondStep = secondStep;
	}

	GrantLookup.Access of(SignedInUser person) {
		var request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return read(person);
		}
		String key = ACCESS + person.id() + person.isByLink();
		var known = (GrantLookup.Access) request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
		if (known == null) {
			MDC.put(CurrentUser.LOGGED, person.id().toString());
			known = read(person);
			request.setAttribute(key, known, RequestAttributes.SCOPE_REQUEST);
		}
		return known;
	}

	/**
	 * Whether a person must set up a second step, if no provider asked them for its own.
	 */
	boolean lacksSecondStep(SignedInUser person) {
		return this.secondStep.isMissing(this.lookup.accessOf(person.id()), List.of());
	}

	/**
	 * A private link lends no more than the grants for a partner agency and for clearing
	 * papers.
	 */
	private GrantLookup.Access read(SignedInUser person) {
		var access = this.lookup.accessOf(person.id());
		if (person.isByLink()) {
			return access.byLink();
		}
		var session = SecurityContextHolder.getContext().getAuthentication();
		return this.secondStep.isMissing(access, (session != null) ? session.getAuthorities() : List.of())
				? access.withoutDemandedStep() : access;
	}

}
