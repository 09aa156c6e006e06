package org.throughline.statute;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Loads and saves national bodies.
 */
interface NationalBodyRepository extends JpaRepository<NationalBody, UUID> {

	List<NationalBody> findAllByOrderByContentValidFromDesc();

}
