package org.throughline.platform.security;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

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

	/** The name of the service, which pages show where a person's name stands. */
	private static final String SERVICE = "Throughline";

	private final CurrentAccess access;

	private final SecondStepRule secondStep;

	CurrentUser(GrantLookup lookup, SecondStepRule secondStep) {
		this.access = new CurrentAccess(lookup, secondStep);
		this.secondStep = secondStep;
	}

	/** Returns the signed-in user; empty for the public and for processes. */
	public Optional<SignedInUser> person() {
		return signedIn();
	}

	/** Returns the name of the signed-in user, or that of the service. */
	public String name() {
		return person().map(SignedInUser::displayName).orElse(SERVICE);
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
		return RunningProcess.name();
	}

	/**
	 * Runs work as a named process with all permissions (the sample import, the first
	 * set-up). The history records its changes under that name.
	 */
	public <T> T asProcess(String name, Supplier<T> work) {
		return RunningProcess.run(name, work);
	}

	/** Runs work of the service that nobody asked for, with all permissions. */
	public <T> T asService(Supplier<T> work) {
		return asProcess(SERVICE, work);
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
		SecurityContextHolder.setContext(context);
		try {
			return RunningProcess.run(null, work);
		}
		finally {
			SecurityContextHolder.setContext(before);
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
		return person().map(this.access::of).orElse(GrantLookup.Access.NONE);
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
		return this.access.lacksSecondStep(person);
	}

	/**
	 * Asks a user who has a second step of signing in for it, if they have not passed it
	 * in the last 15 minutes.
	 */
	public void requireRecentSecondStep() {
		if (process() == null && access().secondStep() == SecondStep.SET_UP && !this.secondStep.isRecent(session())) {
			throw new SecondStepExpired();
		}
	}

	public boolean isAdministrator() {
		return process() != null || holds(Role.ADMINISTRATOR);
	}

	/** Returns whether the user has the role in this partnership. */
	public boolean holds(Role role, UUID partnershipId) {
		return any((grant) -> grant.role() == role && partnershipId.equals(grant.partnershipId()));
	}

	private boolean holds(Role role) {
		return any((grant) -> grant.role() == role);
	}

	private boolean any(Predicate<Grant> which) {
		return grants().stream().anyMatch(which);
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
		return process() != null || holds(Role.BUSINESS_MANAGER, partnershipId);
	}

	/** Returns whether the user manages any partnership's reports. */
	public boolean managesAnything() {
		return process() != null || holds(Role.BUSINESS_MANAGER);
	}

	/** Returns whether the user updates the actions of a partner agency. */
	public boolean actsForAgency() {
		return any((grant) -> grant.role() == Role.PARTNER_AGENCY && grant.partnershipId() != null
				&& grant.organisationId() != null);
	}

	/**
	 * Returns whether the user answers requests of an agency, a group or a scrutineer.
	 */
	public boolean isAskedForReturns() {
		return actsForAgency() || any((grant) -> grant.role() == Role.SCRUTINEER && grant.partnershipId() != null);
	}

	/** Returns whether the user clears papers on request. */
	public boolean clearsPapers() {
		return holds(Role.CLEARING_OFFICER);
	}

	/** Returns whether the user follows what partnerships publish, as councillors do. */
	public boolean follows() {
		return holds(Role.COUNCILLOR);
	}

	/** Returns whether the user may read this partnership's drafts. */
	public boolean readsDrafts(UUID partnershipId) {
		return process() != null
				|| any((grant) -> grant.role().readsDrafts() && partnershipId.equals(grant.partnershipId()));
	}

	/** Returns whether the user may read any partnership's drafts. */
	public boolean readsDraftsOfAnything() {
		return any((grant) -> grant.role().readsDrafts() && grant.partnershipId() != null);
	}

	/** Refuses everyone except this partnership's business managers. */
	public void requireManager(UUID partnershipId) {
		require(manages(partnershipId));
	}

	/** Refuses everyone who may not read this partnership's drafts. */
	public void requireReaderOfDrafts(UUID partnershipId) {
		require(readsDrafts(partnershipId));
	}

	/** Refuses everyone except business managers and administrators. */
	public void requireManagerOfAnything() {
		require(managesAnything() || isAdministrator());
	}

	/**
	 * Refuses everyone except administrators, and asks them for their second step.
	 */
	public void requireAdministrator() {
		require(isAdministrator());
		requireRecentSecondStep();
	}

	private static void require(boolean allowed) {
		if (!allowed) {
			throw new AccessRefused();
		}
	}

}
