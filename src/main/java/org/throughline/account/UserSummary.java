package org.throughline.account;

import java.util.List;

import org.throughline.platform.security.Role;

/**
 * A person in a list.
 *
 * @param email the email address to sign in with
 * @param displayName the displayed name
 * @param enabled whether the person may sign in
 * @param passwordSet whether a password is set
 * @param roles the person's roles
 */
public record UserSummary(String email, String displayName, boolean enabled, boolean passwordSet, List<Role> roles) {

}
