package org.throughline.measure;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Stores the settings of partnerships.
 */
interface MeasureSettingRepository extends JpaRepository<MeasureSetting, UUID> {

}
