package org.throughline.transfer.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;

import org.throughline.platform.file.Sha256;

/**
 * Counts and sums up what is written; closing it leaves the archive open.
 */
final class ChecksumOutput extends FilterOutputStream {

	private final DigestOutputStream summed;

	private long bytes;

	ChecksumOutput(OutputStream out) {
		super(out);
		this.summed = new DigestOutputStream(out, Sha256.digest());
	}

	@Override
	public void write(int one) throws IOException {
		this.summed.write(one);
		this.bytes++;
	}

	@Override
	public void write(byte[] many, int from, int length) throws IOException {
		this.summed.write(many, from, length);
		this.bytes += length;
	}

	@Override
	public void close() throws IOException {
		flush();
	}

	long bytes() {
		return this.bytes;
	}

	String sha256() {
		return Sha256.hex(this.summed.getMessageDigest().digest());
	}

}
