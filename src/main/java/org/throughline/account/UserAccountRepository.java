package org.throughline.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.throughline.platform.security.Role;
import org.throughline.platform.web.NotFoundException;

/**
 * The accounts, each with its grants.
 */
interface UserAccountRepository extends JpaRepository<UserAccount, UUID> {

	boolean existsByEmail(String email);

	@EntityGraph(attributePaths = "grants")
	Optional<UserAccount> findByEmail(String email);

	/**
	 * Returns the account with this email address.
	 * @throws NotFoundException if there is none
	 */
	default UserAccount require(String email) {
		return findByEmail(UserAccount.inLowerCase(email)).orElseThrow(NotFoundException::new);
	}

	boolean existsByEnabledTrueAndGrantsRole(Role role);

	/** Returns the number of other enabled administrators. */
	@Query("""
			select count(distinct u) from UserAccount u join u.grants g
			where g.role = org.throughline.platform.security.Role.ADMINISTRATOR and u.enabled and u.id <> :id""")
	long countEnabledAdministratorsBeside(UUID id);

}
