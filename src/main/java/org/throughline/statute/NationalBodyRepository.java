package org.throughline.statute;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Loads and saves national bodies.
 */
interface NationalBodyRepository extends Repository<NationalBody, UUID> {

	List<NationalBody> findAllByOrderByContentValidFromDesc();

	NationalBody save(NationalBody body);

	void flush();

}
