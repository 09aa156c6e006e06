package org.throughline.action;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * The RAG rating of an action.
 *
 * @param rag the override, else the automatic rating; {@code null} if no longer needed
 * @param reason the reason for the override, or {@code null} if the rating is automatic
 * @param proposal the automatic rating
 */
public record RagRating(@Nullable Rag rag, @Nullable String reason, RagProposal proposal) {

	static RagRating of(ResultSet row, RagProposal proposal) throws SQLException {
		String rag = row.getString("rag");
		return new RagRating((rag != null && proposal.rag() != null) ? Rag.valueOf(rag) : proposal.rag(),
				row.getString("rag_reason"), proposal);
	}

	RagRating withoutReason() {
		return new RagRating(this.rag, null, this.proposal);
	}

}
