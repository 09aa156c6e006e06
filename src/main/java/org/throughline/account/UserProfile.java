package org.throughline.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person with all grants.
 *
 * @param email the email address to sign in with
 * @param displayName the displayed name
 * @param enabled whether the person may sign in
 * @param passwordSet whether a password is set
 * @param createdAt when the account was created
 * @param grants the person's grants
 */
public record UserProfile(UUID id, String email, String displayName, boolean enabled, boolean passwordSet,
		Instant createdAt, List<GrantDetails> grants) {

}
