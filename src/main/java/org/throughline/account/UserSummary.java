package org.throughline.account;

import java.util.List;

import org.throughline.platform.security.Role;

/**
 * One person in the administrator's list.
 *
 * @param email the address under which the person signs in
 * @param displayName the name shown
 * @param enabled whether the person may sign in
 * @param passwordSet whether a password was ever set
 * @param roles the roles held anywhere, each once
 */
public record UserSummary(String email, String displayName, boolean enabled, boolean passwordSet, List<Role> roles) {

}
