package org.throughline.publication;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface DispatchRepository extends JpaRepository<Dispatch, UUID> {

	Optional<Dispatch> findByReportIdAndRecipientAndRemovedAtIsNull(UUID reportId, String recipient);

}
