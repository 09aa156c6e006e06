package org.throughline.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlannedMeetingRepository extends JpaRepository<PlannedMeeting, UUID> {

	List<PlannedMeeting> findByReportIdOrderByOnDayAscIdAsc(UUID reportId);

	Optional<PlannedMeeting> findByIdAndReportId(UUID id, UUID reportId);

}
