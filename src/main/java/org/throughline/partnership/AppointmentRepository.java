package org.throughline.partnership;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface AppointmentRepository extends JpaRepository<Appointment, UUID> {

	Optional<Appointment> findByIdAndPartnershipId(UUID id, UUID partnershipId);

}
