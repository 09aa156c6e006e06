package org.throughline.account;

import java.io.Serializable;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;

import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.PublicAddress;

/**
 * Passkeys for the public address of this installation, by Spring Security. A passkey
 * checks the person by a PIN, a finger or a face, so that it is two factors in one.
 */
@Component
class Passkeys {

	private static final Logger logger = LoggerFactory.getLogger(Passkeys.class);

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	/** How long a browser may take to answer. */
	private static final Duration VALIDITY = Duration.ofMinutes(10);

	private final SingletonSupplier<WebAuthnRelyingPartyOperations> operations;

	private final Clock clock;

	Passkeys(JdbcOperations jdbc, JdbcClient accounts, PublicAddress address, Clock clock) {
		this.clock = clock;
		this.operations = SingletonSupplier.of(() -> operations(jdbc, accounts, URI.create(address.of(""))));
	}

	private static WebAuthnRelyingPartyOperations operations(JdbcOperations jdbc, JdbcClient accounts, URI address) {
		var party = PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Throughline").build();
		var operations = new Webauthn4JRelyingPartyOperations(new Accounts(accounts),
				new Stored(new JdbcUserCredentialRepository(jdbc), accounts), party,
				Set.of(address.getScheme() + "://" + address.getRawAuthority()));
		operations.setCustomizeCreationOptions(
				(options) -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.userVerification(UserVerificationRequirement.REQUIRED)
					.residentKey(ResidentKeyRequirement.REQUIRED)
					.build()));
		operations
			.setCustomizeRequestOptions((options) -> options.userVerification(UserVerificationRequirement.REQUIRED));
		return operations;
	}

	/** Asks the browser for a new passkey of a person. */
	PasskeyChallenge create(SignedInUser person) {
		var session = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
		return challenge(this.operations.obtain()
			.createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(session)));
	}

	/** Asks the browser for any passkey of this installation. */
	PasskeyChallenge request() {
		return challenge(this.operations.obtain()
			.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null)));
	}

	/**
	 * Stores the passkey that a browser has made for a person, unless it is not in order.
	 */
	boolean add(UUID person, String name, PasskeyChallenge challenge, String answer) {
		return challenge.options() instanceof PublicKeyCredentialCreationOptions options && isValid(challenge)
				&& person.equals(Accounts.id(options.getUser().getId())) && accepted(() -> {
					var made = JSON.readValue(answer,
							new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {
							});
					return this.operations.obtain()
						.registerCredential(new ImmutableRelyingPartyRegistrationRequest(options,
								new RelyingPartyPublicKey(made, name)));
				}).isPresent();
	}

	/** Returns whose passkey the browser used; empty if it is not in order. */
	Optional<UUID> person(PasskeyChallenge challenge, String answer) {
		return !(challenge.options() instanceof PublicKeyCredentialRequestOptions options) || !isValid(challenge)
				? Optional.empty() : accepted(() -> {
					var used = JSON.readValue(answer,
							new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {
							});
					return Accounts.id(this.operations.obtain()
						.authenticate(new RelyingPartyAuthenticationRequest(options, used))
						.getId());
				});
	}

	private PasskeyChallenge challenge(Serializable options) {
		return new PasskeyChallenge(options, JSON.writeValueAsString(options), this.clock.instant());
	}

	private boolean isValid(PasskeyChallenge challenge) {
		return challenge.madeAt().plus(VALIDITY).isAfter(this.clock.instant());
	}

	/** What a browser sends may be anything. */
	private static <T> Optional<T> accepted(Supplier<T> check) {
		try {
			return Optional.of(check.get());
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.info("A passkey was refused: {}", ex.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	/**
	 * The passkeys. The counter of one that was removed in the meantime does not add it
	 * again, and a counter never goes back: what it was used for is refused.
	 */
	record Stored(UserCredentialRepository all, JdbcClient jdbc) implements UserCredentialRepository {

		@Override
		public void save(CredentialRecord passkey) {
			if (passkey.getLastUsed().equals(passkey.getCreated())) {
				this.all.save(passkey);
				return;
			}
			int updated = this.jdbc.sql("""
					update user_credentials set signature_count = :count, last_used = :now, uv_initialized = :verified,
					  backup_state = :backup
					where credential_id = :id and (signature_count < :count or (signature_count = 0 and :count = 0))""")
				.param("count", passkey.getSignatureCount())
				.param("now", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
				.param("verified", passkey.isUvInitialized())
				.param("backup", passkey.isBackupState())
				.param("id", passkey.getCredentialId().toBase64UrlString())
				.update();
			Assert.state(updated == 1, "passkey removed or used in the meantime");
		}

		@Override
		public @Nullable CredentialRecord findByCredentialId(Bytes id) {
			return this.all.findByCredentialId(id);
		}

		@Override
		public List<CredentialRecord> findByUserId(Bytes person) {
			return this.all.findByUserId(person);
		}

		@Override
		public void delete(Bytes id) {
			throw new UnsupportedOperationException("passkeys are removed with their recovery codes");
		}

	}

	/** The accounts as owners of passkeys. */
	record Accounts(JdbcClient jdbc) implements PublicKeyCredentialUserEntityRepository {

		private static final int LENGTH = 16;

		static UUID id(Bytes bytes) {
			var id = ByteBuffer.wrap(bytes.getBytes());
			return new UUID(id.getLong(), id.getLong());
		}

		static Bytes bytes(UUID id) {
			return new Bytes(ByteBuffer.allocate(LENGTH)
				.putLong(id.getMostSignificantBits())
				.putLong(id.getLeastSignificantBits())
				.array());
		}

		@Override
		public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
			return find("email", email);
		}

		@Override
		public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
			return find("id", id(id));
		}

		private @Nullable PublicKeyCredentialUserEntity find(String column, Object value) {
			return this.jdbc.sql("select id, email, display_name from user_account where " + column + " = ?")
				.param(value)
				.query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
					.id(bytes(row.getObject("id", UUID.class)))
					.name(row.getString("email"))
					.displayName(row.getString("display_name"))
					.build())
				.optional()
				.orElse(null);
		}

		@Override
		public void save(PublicKeyCredentialUserEntity account) {
			throw new UnsupportedOperationException("accounts are not made by passkeys");
		}

		@Override
		public void delete(Bytes id) {
			throw new UnsupportedOperationException("accounts are not removed by passkeys");
		}

	}

}
