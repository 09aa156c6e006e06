package org.throughline.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.MappedRecord;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.InstallationSecret;

/**
 * Authenticator apps, passkeys and recovery codes of people. A code of an app is valid
 * for its period of 30 seconds and the ones before and after (RFC 6238, 5.2); no code
 * works twice.
 */
@Component
class SecondFactors {

	private static final int CODES = 10;

	private static final int CODE_LENGTH = 12;

	private final InstallationSecret secrets;

	private final JdbcClient jdbc;

	private final Clock clock;

	SecondFactors(InstallationSecret secrets, JdbcClient jdbc, Clock clock) {
		this.secrets = secrets;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns whether the person has a second factor. */
	boolean has(UUID person) {
		return !of(person).isEmpty();
	}

	List<Authenticator> of(UUID person) {
		return this.jdbc
			.sql("""
					select id, name, added_at, last_used_at, false as passkey from authenticator
					where user_id = :person and confirmed_at is not null
					union all
					select id, label, created, nullif(last_used, created), true from user_credentials where user_id = :person
					order by added_at, id""")
			.param("person", person)
			.query(MappedRecord.rows(Authenticator.class))
			.list();
	}

	/** Begins an app, in place of one that was begun before and not confirmed. */
	void begin(UUID person, byte[] secret) {
		this.jdbc.sql("""
				insert into authenticator (id, user_id, name, secret, added_at) values (:id, :person, '', :secret, :now)
				on conflict (user_id) where confirmed_at is null
				do update set secret = excluded.secret, added_at = excluded.added_at, last_step = 0""")
			.param("id", TimeOrderedId.next())
			.param("person", person)
			.param("secret", this.secrets.encrypt(secret))
			.param("now", now())
			.update();
	}

	/** Returns the secret of the app that was begun within the last ten minutes. */
	Optional<byte[]> begun(UUID person) {
		return this.jdbc
			.sql("""
					select secret from authenticator
					where user_id = :person and confirmed_at is null and added_at > cast(:now as timestamptz) - interval '10 minutes'""")
			.param("person", person)
			.param("now", now())
			.query(byte[].class)
			.optional()
			.flatMap(this.secrets::decrypt);
	}

	/** Confirms the app that was begun, and returns whether the code was right. */
	boolean confirm(UUID person, String name, String code) {
		if (begun(person).isEmpty()) {
			return false;
		}
		var app = matching(person, plain(code), false).filter(this::used);
		app.ifPresent((found) -> this.jdbc
			.sql("update authenticator set name = :name, confirmed_at = :now, last_used_at = null where id = :id")
			.param("name", name)
			.param("now", now())
			.param("id", found.id())
			.update());
		return app.isPresent();
	}

	/** Uses a code of an app or a recovery code, and returns whether it was valid. */
	boolean use(UUID person, String typed) {
		String code = plain(typed);
		return matching(person, code, true).filter(this::used).isPresent() || useRecoveryCode(person, code);
	}

	void remove(UUID person, UUID id) {
		this.jdbc.sql("""
				with passkey as (delete from user_credentials where id = :id and user_id = :person)
				delete from authenticator where id = :id and user_id = :person and confirmed_at is not null""")
			.param("id", id)
			.param("person", person)
			.update();
		if (!has(person)) {
			removeAll(person);
		}
	}

	void removeAll(UUID person) {
		this.jdbc.sql("delete from authenticator where user_id = ?").param(person).update();
		this.jdbc.sql("delete from user_credentials where user_id = ?").param(person).update();
		this.jdbc.sql("delete from recovery_code where user_id = ?").param(person).update();
	}

	int recoveryCodesLeft(UUID person) {
		return this.jdbc.sql("select count(*) from recovery_code where user_id = ? and used_at is null")
			.param(person)
			.query(Integer.class)
			.single();
	}

	/** Replaces the recovery codes and returns the new ones, which are not stored. */
	List<String> newRecoveryCodes(UUID person) {
		this.jdbc.sql("delete from recovery_code where user_id = ?").param(person).update();
		var codes = Stream.generate(SecondFactors::randomCode).limit(CODES).toList();
		codes.forEach((code) -> this.jdbc.sql("insert into recovery_code (code_hash, user_id) values (?, ?)")
			.params(hash(person, code), person)
			.update());
		return codes.stream().map((code) -> code.replaceAll("(.{4})(?!$)", "$1-")).toList();
	}

	private boolean useRecoveryCode(UUID person, String code) {
		return code.length() == CODE_LENGTH && this.jdbc
			.sql("""
					update recovery_code set used_at = :now where code_hash = :hash and user_id = :person and used_at is null""")
			.param("now", now())
			.param("hash", hash(person, code))
			.param("person", person)
			.update() == 1;
	}

	private Optional<Match> matching(UUID person, String code, boolean confirmed) {
		long step = OneTimeCode.period(this.clock.instant());
		return this.jdbc
			.sql("select id, secret from authenticator where user_id = ? and (confirmed_at is not null) = ?")
			.params(person, confirmed)
			.query((row, number) -> {
				var id = row.getObject("id", UUID.class);
				return this.secrets.decrypt(row.getBytes("secret"))
					.flatMap((secret) -> Stream.of(step, step - 1, step + 1)
						.filter((each) -> OneTimeCode.of(secret, each).equals(code))
						.findFirst())
					.map((each) -> new Match(id, each));
			})
			.list()
			.stream()
			.flatMap(Optional::stream)
			.findFirst();
	}

	/** Notes that a code was used; two requests with the same one do not both succeed. */
	private boolean used(Match app) {
		return this.jdbc.sql("""
				update authenticator set last_step = :step, last_used_at = :now where id = :id and last_step < :step""")
			.param("step", app.step())
			.param("now", now())
			.param("id", app.id())
			.update() == 1;
	}

	/** Returns 60 random bits in letters and digits that are not mistaken for others. */
	private static String randomCode() {
		return AuthenticatorKey.of("", LinkSecret.bits(8)).key().substring(0, CODE_LENGTH).toLowerCase(Locale.ROOT);
	}

	/** Returns a code without the spaces and hyphens that people may type. */
	private static String plain(String typed) {
		return typed.replaceAll("[\\s\\p{Pd}]", "").toLowerCase(Locale.ROOT);
	}

	private static String hash(UUID person, String code) {
		return LinkSecret.hash(person + " " + code);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** An app, and the period of its code. */
	private record Match(UUID id, long step) {

	}

}
