package org.throughline.action;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was recommended, to whom, and how it was answered. Each reader is told what they
 * may see; only a partnership's business managers change anything.
 */
@Service
@Transactional(readOnly = true)
public class RecommendationService {

	/**
	 * Recommendations the reader may see, by source and position.
	 */
	public Page<RecommendationSummary> list(UUID partnershipId, RecommendationFilter filter, Pageable page) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What came out of one source, in its order, as far as the reader may see it.
	 */
	public List<RecommendationSummary> ofSource(UUID partnershipId, SourceRef source) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The sources recommendations of the partnership come out of, in words; for the
	 * business manager's filter.
	 */
	public List<String> sourceTitles(UUID partnershipId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * What is addressed to the organisations the signed-in person acts for, or answered
	 * by their actions.
	 */
	public Page<RecommendationSummary> addressedToMine(Pageable page) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A recommendation with all that belongs to it.
	 * @throws org.throughline.platform.web.NotFoundException if there is none this reader
	 * may see
	 */
	public RecommendationDetails details(UUID partnershipId, String reference) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a recommendation at the end of its source. Sent twice, it adds one.
	 * @return its reference
	 */
	@Transactional
	public String add(UUID partnershipId, NewRecommendation added) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Changes a recommendation.
	 */
	@Transactional
	public void edit(UUID partnershipId, String reference, RecommendationEdit edit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Records how it is answered.
	 * @param reason required where {@link RecommendationResponse#needsReason()} says so
	 */
	@Transactional
	public void respond(UUID partnershipId, String reference, RecommendationResponse response, @Nullable String reason,
			int version) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The actions that answer it are these, no more and no fewer.
	 */
	@Transactional
	public void linkActions(UUID partnershipId, String reference, Collection<String> actionReferences, int version) {
		throw new UnsupportedOperationException();
	}

}
