package org.throughline.paper;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface PaperClearanceRepository extends JpaRepository<PaperClearance, UUID> {

	List<PaperClearance> findByPaperIdOrderByPosition(UUID paperId);

}
