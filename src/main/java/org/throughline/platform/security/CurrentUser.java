package org.throughline.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import org.throughline.platform.security.GrantLookup.SecondStep;
import org.throughline.platform.web.NotFoundException;

/**
 * The current user and their permissions. Services check permissions here before they do
 * anything. A refusal is an {@link AccessRefused}, so it does not reveal that the record
 * exists.
 */
@Component
public class CurrentUser {

	/** The key of the person's identifier in the log. */
	public static final String LOGGED = "person";

	private static final String ACCESS = CurrentUser.class.getName() + ".access";

	private static final ThreadLocal<String> PROCESS = new ThreadLocal<>();

	private final GrantLookup lookup;

	private final SecondStepRule secondStep;

	CurrentUser(GrantLookup lookup, SecondStepRule secondStep) {
		this.lookup = lookup;
		this.secondStep = secondStep;
	}

	/** Returns the signed-in user; empty for the public and for processes. */
	public Optional<SignedInUser> person() {
		return signedIn();
	}

	/** Returns the name of the signed-in user, or that of the service. */
	public String name() {
		return person().map(SignedInUser::displayName).orElse("Throughline");
	}

	/** Returns the name of the process that runs, or of the signed-in user. */
	public String actor() {
		return Objects.requireNonNullElseGet(process(), this::name);
	}

	/**
	 * Returns the identifier of the signed-in user.
	 * @throws NotFoundException if nobody is signed in
	 */
	public UUID requirePerson() {
		return person().map(SignedInUser::id).orElseThrow(NotFoundException::new);
	}

	private static @Nullable Authentication session() {
		return SecurityContextHolder.getContext().getAuthentication();
	}

	private static Collection<? extends GrantedAuthority> authorities() {
		var session = session();
		return (session != null) ? session.getAuthorities() : List.of();
	}

	/** Returns the signed-in user of the security context. */
	public static Optional<SignedInUser> signedIn() {
		var authentication = session();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInUser user)
				? Optional.of(user) : Optional.empty();
	}

	/**
	 * Returns the name of the process that runs on this thread, or {@code null} for a
	 * user.
	 */
	public static @Nullable String process() {
		return PROCESS.get();
	}

	/**
	 * Runs work as a named process with all permissions (the sample import, the first
	 * set-up). The history records its changes under that name.
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

	/**
	 * Runs work that a person asked for earlier, with the permissions that the person has
	 * now, also in a process. If it needed the second step, that was passed when they
	 * asked.
	 */
	public <T> T asPerson(SignedInUser person, Supplier<T> work) {
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(person, null, this.secondStep.passedWhenAsked()));
		return in(context, work);
	}

	/**
	 * Runs work as the public, without the permissions of the user or process. What it
	 * reads is what everyone may read.
	 */
	public <T> T asPublic(Supplier<T> work) {
		return in(SecurityContextHolder.createEmptyContext(), work);
	}

	private static <T> T in(SecurityContext context, Supplier<T> work) {
		var before = SecurityContextHolder.getContext();
		String process = PROCESS.get();
		SecurityContextHolder.setContext(context);
		PROCESS.remove();
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
			if (process != null) {
				PROCESS.set(process);
			}
		}
	}

	/** Returns the current grants of the user; empty for the public. */
	public List<Grant> grants() {
		return access().grants();
	}

	/** Returns the number of notices that the user has not read; 0 for the public. */
	public int unreadNotices() {
		return access().unreadNotices();
	}

	/** Returns how often the sessions of the user have been ended. */
	int sessionsNow() {
		return access().sessions();
	}

	/** Returns the number of forms that are kept for the user until they are saved. */
	public int unsavedTexts() {
		return access().unsavedTexts();
	}

	private GrantLookup.Access access() {
		var person = person();
		if (person.isEmpty()) {
			return GrantLookup.Access.NONE;
		}
		var request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return accessOf(person.get());
		}
		String key = ACCESS + person.get().id() + person.get().isByLink();
		var known = (GrantLookup.Access) request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
		if (known == null) {
			MDC.put(LOGGED, person.get().id().toString());
			known = accessOf(person.get());
			request.setAttribute(key, known, RequestAttributes.SCOPE_REQUEST);
		}
		return known;
	}

	/**
	 * A private link lends no more than the grants for a partner agency and for clearing
	 * papers.
	 */
	private GrantLookup.Access accessOf(SignedInUser person) {
		var access = this.lookup.accessOf(person.id());
		if (person.isByLink()) {
			return access.byLink();
		}
		return this.secondStep.isMissing(access, authorities()) ? access.withoutDemandedStep() : access;
	}

	/**
	 * Returns whether the user must set up a second step of signing in before anything
	 * else. Until then they have no grants.
	 */
	public boolean lacksSecondStep() {
		return access().secondStep() == SecondStep.DEMANDED;
	}

	/**
	 * Returns whether a person must set up a second step of signing in before anything
	 * else, if no provider asked them for its own.
	 */
	public boolean mustSetUpSecondStep(SignedInUser person) {
		return this.secondStep.isMissing(this.lookup.accessOf(person.id()), List.of());
	}

	/**
	 * Asks a user who has a second step of signing in for it, if they have not passed it
	 * in the last 15 minutes.
	 */
	public void requireRecentSecondStep() {
		if (PROCESS.get() == null && access().secondStep() == SecondStep.SET_UP
				&& !this.secondStep.isRecent(session())) {
			throw new SecondStepExpired();
		}
	}

	public boolean isAdministrator() {
		return PROCESS.get() != null || grants().stream().anyMatch((grant) -> grant.role() == Role.ADMINISTRATOR);
	}

	/** Returns whether the user has the role in this partnership. */
	public boolean holds(Role role, UUID partnershipId) {
		return grants().stream()
			.anyMatch((grant) -> grant.role() == role && partnershipId.equals(grant.partnershipId()));
	}

	/** Returns the organisations for which the user acts in this partnership. */
	public Set<UUID> organisations(UUID partnershipId) {
		return grants().stream()
			.filter((grant) -> partnershipId.equals(grant.partnershipId()))
			.map(Grant::organisationId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	/** Returns whether the user manages this partnership's reports. */
	public boolean manages(UUID partnershipId) {
		return PROCESS.get() != null || holds(Role.BUSINESS_MANAGER, partnershipId);
	}

	/** Returns whether the user manages any partnership's reports. */
	public boolean managesAnything() {
		return PROCESS.get() != null || grants().stream().anyMatch((grant) -> grant.role() == Role.BUSINESS_MANAGER);
	}

	/** Returns whether the user updates the actions of a partner agency. */
	public boolean actsForAgency() {
		return grants().stream()
			.anyMatch((grant) -> grant.role() == Role.PARTNER_AGENCY && grant.partnershipId() != null
					&& grant.organisationId() != null);
	}

	/**
	 * Returns whether the user answers requests of an agency, a group or a scrutineer.
	 */
	public boolean isAskedForReturns() {
		return actsForAgency() || grants().stream()
			.anyMatch((grant) -> grant.role() == Role.SCRUTINEER && grant.partnershipId() != null);
	}

	/** Returns whether the user clears papers on request. */
	public boolean clearsPapers() {
		return grants().stream().anyMatch((grant) -> grant.role() == Role.CLEARING_OFFICER);
	}

	/** Returns whether the user follows what partnerships publish, as councillors do. */
	public boolean follows() {
		return grants().stream().anyMatch((grant) -> grant.role() == Role.COUNCILLOR);
	}

	/** Returns whether the user may read this partnership's drafts. */
	public boolean readsDrafts(UUID partnershipId) {
		return PROCESS.get() != null || grants().stream()
			.anyMatch((grant) -> grant.role().readsDrafts() && partnershipId.equals(grant.partnershipId()));
	}

	/** Returns whether the user may read any partnership's drafts. */
	public boolean readsDraftsOfAnything() {
		return grants().stream().anyMatch((grant) -> grant.role().readsDrafts() && grant.partnershipId() != null);
	}

	/** Refuses everyone except this partnership's business managers. */
	public void requireManager(UUID partnershipId) {
		if (!manages(partnershipId)) {
			throw new AccessRefused();
		}
	}

	/** Refuses everyone who may not read this partnership's drafts. */
	public void requireReaderOfDrafts(UUID partnershipId) {
		if (!readsDrafts(partnershipId)) {
			throw new AccessRefused();
		}
	}

	/** Refuses everyone except business managers and administrators. */
	public void requireManagerOfAnything() {
		if (!managesAnything() && !isAdministrator()) {
			throw new AccessRefused();
		}
	}

	/**
	 * Refuses everyone except administrators, and asks them for their second step.
	 */
	public void requireAdministrator() {
		if (!isAdministrator()) {
			throw new AccessRefused();
		}
		requireRecentSecondStep();
	}

}
