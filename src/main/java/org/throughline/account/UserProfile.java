package org.throughline.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One person with all grants, for the administrator.
 *
 * @param id the account
 * @param email the address under which the person signs in
 * @param displayName the name shown
 * @param enabled whether the person may sign in
 * @param passwordSet whether a password was ever set
 * @param createdAt since when the account exists
 * @param grants what the person holds
 */
public record UserProfile(UUID id, String email, String displayName, boolean enabled, boolean passwordSet,
		Instant createdAt, List<GrantDetails> grants) {

}
