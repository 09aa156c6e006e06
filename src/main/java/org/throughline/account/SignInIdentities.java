package org.throughline.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * The identities at sign-in providers that people sign in with. One that was removed
 * signs nobody in until its owner, or an administrator, allows it again.
 */
@Service
@Transactional
public class SignInIdentities {

	private final SignInProviders providers;

	private final SessionService sessions;

	private final SecurityEvents events;

	private final CurrentUser currentUser;

	private final ObjectProvider<PasswordMail> mail;

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInIdentities(SignInProviders providers, SessionService sessions, SecurityEvents events, CurrentUser currentUser,
			ObjectProvider<PasswordMail> mail, JdbcClient jdbc, Clock clock) {
		this.providers = providers;
		this.sessions = sessions;
		this.events = events;
		this.currentUser = currentUser;
		this.mail = mail;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the identities of the signed-in person, by name. */
	@Transactional(readOnly = true)
	public List<SignInIdentity> own() {
		return of(this.currentUser.requirePerson());
	}

	/** Returns whether the signed-in person has a password. */
	@Transactional(readOnly = true)
	public boolean ownPasswordSet() {
		return hasPassword(this.currentUser.requirePerson());
	}

	/** Returns the identities of a person; for administrators. */
	@Transactional(readOnly = true)
	public List<SignInIdentity> ofPerson(UUID person) {
		this.currentUser.requireAdministrator();
		return of(person);
	}

	/** Returns whether a provider whose second step counts signs the person in. */
	boolean hasSecondStep(UUID person) {
		return of(person).stream().anyMatch((each) -> each.isAllowed() && this.providers.asksSecondStep(each.issuer()));
	}

	/**
	 * Returns the person that an identity stands for: that of its account, or if it is
	 * new that with the email address, if the account is enabled, has a role and has no
	 * other identity of the issuer.
	 * @param email the email address if the issuer has verified it
	 */
	@Transactional(readOnly = true)
	Optional<SignedInUser> find(ProviderIdentity identity, @Nullable String email) {
		return this.jdbc
			.sql("""
					select u.id, u.email, u.display_name, ended_sessions(u.id) as sessions
					from user_account u left join sign_in_identity i on i.issuer = :issuer and i.subject = :subject
					where u.enabled and case when i.id is not null then u.id = i.user_id and i.removed_at is null
					  else u.email = :email and exists (select from role_grant g where g.user_id = u.id) and not exists (
					    select from sign_in_identity o where o.user_id = u.id and o.issuer = :issuer and o.removed_at is null) end""")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.param("email", email)
			.query((row, number) -> new SignedInUser(row.getObject("id", UUID.class), row.getString("email"),
					row.getString("display_name"), row.getInt("sessions")))
			.optional();
	}

	/**
	 * Notes that a person has signed in by an identity, after the second step if they
	 * have one. A new one is bound to the account.
	 * @return false if it was removed, or another one was bound, in the meantime
	 */
	boolean use(SignedInUser person, ProviderIdentity identity) {
		boolean isNew = this.jdbc.sql("""
				insert into sign_in_identity (id, user_id, issuer, subject, bound_at)
				values (:id, :person, :issuer, :subject, :now) on conflict do nothing""")
			.param("id", TimeOrderedId.next())
			.param("person", person.id())
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.param("now", now())
			.update() == 1;
		if (isNew) {
			this.currentUser.asPerson(person, () -> {
				this.events.record(SecurityEventKind.IDENTITY_BOUND,
						person.getUsername() + ", " + this.providers.name(identity.issuer()));
				return person;
			});
			this.mail.forEach((each) -> each.sendSignInChanged(person.getUsername()));
			return true;
		}
		return this.jdbc.sql("""
				update sign_in_identity set last_used_at = :now
				where user_id = :person and issuer = :issuer and subject = :subject and removed_at is null""")
			.param("now", now())
			.param("person", person.id())
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.update() == 1;
	}

	/**
	 * Removes an identity of the signed-in person and ends their other sessions.
	 * @throws RuleViolation if they could no longer sign in
	 */
	public void remove(UUID id) {
		var person = this.currentUser.requirePerson();
		lock(person);
		var identities = of(person);
		boolean isOwn = identities.stream().anyMatch((each) -> each.id().equals(id));
		boolean hasOther = identities.stream().anyMatch((each) -> each.isAllowed() && !each.id().equals(id));
		if (isOwn && !hasOther && !hasPassword(person)) {
			throw new RuleViolation("", "signIn.onlyWay");
		}
		change(id, person, false);
	}

	/**
	 * Lets an identity of the signed-in person sign in again, after their second step if
	 * they have one.
	 */
	public void allow(UUID id) {
		this.currentUser.requireRecentSecondStep();
		change(id, this.currentUser.requirePerson(), true);
	}

	/** Removes a person's identity and ends their sessions; for administrators. */
	public void removeOf(UUID person, UUID id) {
		this.currentUser.requireAdministrator();
		change(id, person, false);
	}

	/** Lets a person's identity sign in again; for administrators. */
	public void allowOf(UUID person, UUID id) {
		this.currentUser.requireAdministrator();
		change(id, person, true);
	}

	private void change(UUID id, UUID person, boolean allowed) {
		lock(person);
		var identities = of(person);
		var identity = Records.one(identities, (each) -> each.id().equals(id));
		boolean isTaken = identities.stream()
			.anyMatch(
					(other) -> other.isAllowed() && other.issuer().equals(identity.issuer()) && !other.id().equals(id));
		if (allowed && isTaken) {
			throw new RuleViolation("", "signIn.otherIdentity");
		}
		if (identity.isAllowed() == allowed) {
			return;
		}
		this.jdbc.sql("update sign_in_identity set removed_at = :removed where id = :id")
			.param("removed", allowed ? null : now())
			.param("id", id)
			.update();
		String email = this.jdbc.sql("select email from user_account where id = ?")
			.param(person)
			.query(String.class)
			.single();
		this.events.record(allowed ? SecurityEventKind.IDENTITY_BOUND : SecurityEventKind.IDENTITY_REMOVED,
				email + ", " + identity.provider());
		if (!allowed) {
			this.sessions.endAll(email);
		}
		this.mail.forEach((each) -> each.sendSignInChanged(email));
	}

	/**
	 * Two changes at the same time must not leave the person without a way to sign in.
	 */
	private void lock(UUID person) {
		this.jdbc.sql("select id from user_account where id = ? for no key update")
			.param(person)
			.query(UUID.class)
			.optional();
	}

	private boolean hasPassword(UUID person) {
		return this.jdbc.sql("select password_hash is not null from user_account where id = ?")
			.param(person)
			.query(Boolean.class)
			.single();
	}

	private List<SignInIdentity> of(UUID person) {
		return this.jdbc.sql("""
				select id, issuer, bound_at, last_used_at, removed_at is null as allowed from sign_in_identity
				where user_id = ? order by bound_at, id""")
			.param(person)
			.query((row, number) -> new SignInIdentity(row.getObject("id", UUID.class), row.getString("issuer"),
					this.providers.name(row.getString("issuer")),
					row.getObject("bound_at", OffsetDateTime.class).toInstant(),
					Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
						.map(OffsetDateTime::toInstant)
						.orElse(null),
					row.getBoolean("allowed")))
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
