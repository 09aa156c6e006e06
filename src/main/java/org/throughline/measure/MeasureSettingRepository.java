package org.throughline.measure;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Stores the settings of partnerships.
 */
interface MeasureSettingRepository extends Repository<MeasureSetting, UUID> {

	Optional<MeasureSetting> findById(UUID partnershipId);

	MeasureSetting save(MeasureSetting setting);

	void flush();

}
