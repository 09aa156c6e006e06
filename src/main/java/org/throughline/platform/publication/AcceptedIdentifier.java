package org.throughline.platform.publication;

import java.util.List;
import java.util.UUID;

import org.throughline.platform.text.IdentifierKind;

/**
 * Words that may identify a child and that somebody decided to publish.
 *
 * @param partnershipId the partnership to which the decision applies
 * @param words the words as found
 * @param sentence the sentence for which it holds; empty if it holds everywhere
 * @param acceptance who decided so, and why
 * @param places where the public reads the words now, if asked for
 */
public record AcceptedIdentifier(UUID id, UUID partnershipId, IdentifierKind kind, String words, String sentence,
		int version, FoundIdentifier.Acceptance acceptance, List<FoundIdentifier.Place> places) {

	AcceptedIdentifier in(List<FoundIdentifier.Place> published) {
		return new AcceptedIdentifier(this.id, this.partnershipId, this.kind, this.words, this.sentence, this.version,
				this.acceptance, published);
	}

	/** Whether these are the words found, whatever their case. */
	boolean isOf(FoundIdentifier found) {
		return this.partnershipId.equals(found.partnershipId()) && this.kind == found.kind()
				&& this.words.equalsIgnoreCase(found.words()) && this.sentence.equalsIgnoreCase(found.sentence());
	}

}
