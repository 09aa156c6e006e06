package org.throughline.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.throughline.platform.security.Role;

/**
 * The accounts, each with its grants.
 */
interface UserAccountRepository extends JpaRepository<UserAccount, UUID> {

	boolean existsByEmail(String email);

	@EntityGraph(attributePaths = "grants")
	Optional<UserAccount> findByEmail(String email);

	boolean existsByEnabledTrueAndGrantsRole(Role role);

	/** Returns the number of other enabled administrators. */
	@Query("""
			select count(distinct u) from UserAccount u join u.grants g
			where g.role = org.throughline.platform.security.Role.ADMINISTRATOR and u.enabled and u.id <> :id""")
	long countEnabledAdministratorsBeside(UUID id);

}
