package org.throughline.report;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.action.EvidenceFile;
import org.throughline.action.EvidenceFiles;
import org.throughline.platform.form.RuleViolation;

/**
 * Keeps the papers of signatures on paper.
 */
@Component
class SignOffProofs {

	private final EvidenceFiles files;

	private final JdbcClient jdbc;

	SignOffProofs(EvidenceFiles files, JdbcClient jdbc) {
		this.files = files;
		this.jdbc = jdbc;
	}

	/** Checks a file. @throws RuleViolation if it is no PDF or picture */
	EvidenceFile accept(NewPaperSignOff paper) {
		try {
			var file = this.files.accept(paper.fileName(), paper.content());
			if (!file.mediaType().equals("application/pdf") && !file.mediaType().startsWith("image/")) {
				throw new RuleViolation("proof", "signOff.proofKind");
			}
			return file;
		}
		catch (RuleViolation violation) {
			throw new RuleViolation("proof", violation.key(), violation.arguments());
		}
	}

	void save(UUID signOffId, EvidenceFile proof) {
		this.jdbc.sql("""
				insert into sign_off_proof (sign_off_id, file_name, media_type, size_bytes, sha256, content)
				values (:signOff, :name, :type, :size, :sha256, :content)""")
			.param("signOff", signOffId)
			.param("name", proof.fileName())
			.param("type", proof.mediaType())
			.param("size", proof.content().length)
			.param("sha256", proof.sha256())
			.param("content", proof.content())
			.update();
	}

	Optional<EvidenceFile> find(UUID partnershipId, String slug, UUID signOffId) {
		return this.jdbc.sql("""
				select f.file_name, f.media_type, f.content, f.sha256
				from sign_off_proof f join sign_off s on s.id = f.sign_off_id join annual_report r on r.id = s.report_id
				where s.id = :signOff and r.partnership_id = :partnership and r.slug = :slug""")
			.param("signOff", signOffId)
			.param("partnership", partnershipId)
			.param("slug", slug)
			.query((row, number) -> new EvidenceFile(row.getString(1), row.getString(2), row.getBytes(3),
					row.getString(4), null))
			.optional();
	}

}
