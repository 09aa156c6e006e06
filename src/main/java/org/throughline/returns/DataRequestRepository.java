package org.throughline.returns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * Repository of requests with their returns and events.
 */
interface DataRequestRepository extends JpaRepository<DataRequest, UUID> {

	/** Addressees with an open request of this content. */
	@Query("""
			select r.addressee from DataRequest r where r.partnershipId = :partnership
			  and r.content.kind = :#{#content.kind()} and r.content.startsOn = :#{#content.startsOn()}
			  and r.content.endsOn = :#{#content.endsOn()} and r.subjectId is not distinct from :subject
			  and r.state in (SENT, RECEIVED, QUERIED)""")
	List<AddresseeId> findAddresseesWithOpenRequest(UUID partnership, RequestContent content, @Nullable UUID subject);

	boolean existsBySubjectId(UUID subjectId);

	@Query("select r from DataReturn r where r.id.requestId = :request order by r.id.number desc limit 1")
	Optional<DataReturn> findLatestReturn(UUID request);

}
