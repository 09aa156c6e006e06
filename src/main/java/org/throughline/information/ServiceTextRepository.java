package org.throughline.information;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Loads and saves texts of service pages.
 */
interface ServiceTextRepository extends JpaRepository<ServiceText, UUID> {

	Optional<ServiceText> findByPage(ServicePage page);

}
