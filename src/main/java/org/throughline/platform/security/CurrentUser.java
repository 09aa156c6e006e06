package org.throughline.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who acts, and what they may do. Services ask it before they do anything; a refusal is a
 * {@link AccessRefused}, so that it does not betray that the thing exists.
 */
@Component
public class CurrentUser {

	private static final String GRANTS = CurrentUser.class.getName() + ".grants";

	private static final ThreadLocal<String> PROCESS = new ThreadLocal<>();

	private final GrantLookup lookup;

	CurrentUser(GrantLookup lookup) {
		this.lookup = lookup;
	}

	/** The signed-in person; empty for the public and for processes. */
	public Optional<SignedInUser> person() {
		return signedIn();
	}

	/** The signed-in person, read from the request's security context. */
	public static Optional<SignedInUser> signedIn() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInUser user)
				? Optional.of(user) : Optional.empty();
	}

	/** Name of the process acting on this thread, where it is not a person. */
	public static @Nullable String process() {
		return PROCESS.get();
	}

	/**
	 * Runs work as a named process that may do everything (the sample import, the first
	 * set-up). Its changes stand in the history under that name.
	 */
	public <T> T asProcess(String name, Supplier<T> work) {
		String before = PROCESS.get();
		PROCESS.set(name);
		try {
			return work.get();
		}
		finally {
			if (before == null) {
				PROCESS.remove();
			}
			else {
				PROCESS.set(before);
			}
		}
	}

	/** All grants the person holds now; empty for the public. */
	@SuppressWarnings("unchecked")
	public List<HeldGrant> grants() {
		var person = person();
		if (person.isEmpty()) {
			return List.of();
		}
		var request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return this.lookup.grantsOf(person.get().id());
		}
		var known = (List<HeldGrant>) request.getAttribute(GRANTS, RequestAttributes.SCOPE_REQUEST);
		if (known == null) {
			known = this.lookup.grantsOf(person.get().id());
			request.setAttribute(GRANTS, known, RequestAttributes.SCOPE_REQUEST);
		}
		return known;
	}

	public boolean isAdministrator() {
		return PROCESS.get() != null || grants().stream().anyMatch((grant) -> grant.role() == Role.ADMINISTRATOR);
	}

	/** Whether the person holds the role in this partnership. */
	public boolean holds(Role role, UUID partnershipId) {
		return grants().stream()
			.anyMatch((grant) -> grant.role() == role && partnershipId.equals(grant.partnershipId()));
	}

	/** Whether the person manages this partnership's reports. */
	public boolean manages(UUID partnershipId) {
		return PROCESS.get() != null || holds(Role.BUSINESS_MANAGER, partnershipId);
	}

	/** Whether the person manages any partnership's reports. */
	public boolean managesAnything() {
		return PROCESS.get() != null || grants().stream().anyMatch((grant) -> grant.role() == Role.BUSINESS_MANAGER);
	}

	/** Whether the person keeps the actions of a partner agency. */
	public boolean actsForAgency() {
		return grants().stream()
			.anyMatch((grant) -> grant.role() == Role.PARTNER_AGENCY && grant.partnershipId() != null
					&& grant.organisationId() != null);
	}

	/** Whether the person reads this partnership's drafts. */
	public boolean readsDrafts(UUID partnershipId) {
		return PROCESS.get() != null || grants().stream()
			.anyMatch((grant) -> grant.role().readsDrafts() && partnershipId.equals(grant.partnershipId()));
	}

	/** Refuses everyone but this partnership's business managers. */
	public void requireManager(UUID partnershipId) {
		if (!manages(partnershipId)) {
			throw new AccessRefused();
		}
	}

	/** Refuses everyone who manages nothing and administers nothing. */
	public void requireManagerOfAnything() {
		if (!managesAnything() && !isAdministrator()) {
			throw new AccessRefused();
		}
	}

	/** Refuses everyone but administrators. */
	public void requireAdministrator() {
		if (!isAdministrator()) {
			throw new AccessRefused();
		}
	}

}
