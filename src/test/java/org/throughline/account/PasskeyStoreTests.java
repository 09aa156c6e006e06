package org.throughline.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Tests the storage of passkeys during sign-in. */
@AccountTest
class PasskeyStoreTests {

	private static final Instant ADDED = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private People people;

	@Autowired
	private JdbcOperations operations;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void removedPasskeyIsNotAddedAgainByASignIn() {
		var store = new Passkeys.Stored(new JdbcUserCredentialRepository(this.operations), this.jdbc);
		var person = this.people.someone();
		store.save(passkey(person.id(), 3, ADDED));
		store.save(passkey(person.id(), 4, ADDED.plusSeconds(1)));
		assertThatIllegalStateException().as("the counter goes back")
			.isThrownBy(() -> store.save(passkey(person.id(), 4, ADDED.plusSeconds(2))));
		this.jdbc.sql("delete from user_credentials where user_id = ?").param(person.id()).update();
		assertThatIllegalStateException().isThrownBy(() -> store.save(passkey(person.id(), 5, ADDED.plusSeconds(3))));
		assertThat(this.jdbc.sql("select count(*) from user_credentials where user_id = ?")
			.param(person.id())
			.query(Integer.class)
			.single()).isZero();
	}

	private static CredentialRecord passkey(UUID person, long count, Instant used) {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(new Bytes(new byte[] { 1, 2, 3 }))
			.userEntityUserId(Passkeys.Accounts.bytes(person))
			.publicKey(new ImmutablePublicKeyCose(new byte[] { 4 }))
			.signatureCount(count)
			.uvInitialized(true)
			.transports(Set.of())
			.backupEligible(true)
			.backupState(false)
			.attestationClientDataJSON(new Bytes(new byte[] { 5 }))
			.attestationObject(new Bytes(new byte[] { 6 }))
			.label("Laptop")
			.created(ADDED)
			.lastUsed(used)
			.build();
	}

}
