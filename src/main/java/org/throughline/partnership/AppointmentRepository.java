package org.throughline.partnership;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

	Appointment save(Appointment appointment);

	Optional<Appointment> findByIdAndPartnershipId(UUID id, UUID partnershipId);

	void flush();

}
