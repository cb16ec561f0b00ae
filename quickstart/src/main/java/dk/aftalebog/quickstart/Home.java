package dk.aftalebog.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.function.Supplier;

import com.nimbusds.jose.jwk.RSAKey;
import dk.aftalebog.log.MalformedLog;
import dk.aftalebog.log.SigningKey;
import dk.aftalebog.quickstart.identity.IdentityServer;
import org.jspecify.annotations.Nullable;

/** The folder that holds all data, for one quickstart at a time. */
final class Home implements AutoCloseable {

	private final Path folder;

	private final FileChannel lockFile;

	private Home(Path folder, FileChannel lockFile) {
		this.folder = folder;
		this.lockFile = lockFile;
	}

	static Home open(Path folder) {
		try {
			Files.createDirectories(folder);
			FileChannel lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (lock(lockFile) == null) {
				lockFile.close();
				throw new CannotStart("Another quickstart runs on %s. Stop it, or set AFTALEBOG_DATA to another folder."
					.formatted(folder.toAbsolutePath()));
			}
			return new Home(folder, lockFile);
		}
		catch (IOException ex) {
			throw new CannotStart("The data folder %s cannot be used: %s".formatted(folder.toAbsolutePath(), ex), ex);
		}
	}

	private static @Nullable FileLock lock(FileChannel file) throws IOException {
		try {
			return file.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	Path folder(String name) {
		return this.folder.resolve(name);
	}

	/** A secret made once. */
	String secret(String name) {
		return kept(name + ".secret", () -> {
			byte[] bytes = new byte[24];
			new SecureRandom().nextBytes(bytes);
			return HexFormat.of().formatHex(bytes);
		});
	}

	/** What was made once is kept, for the owner's eyes. */
	private String kept(String name, Supplier<String> made) {
		Path file = this.folder.resolve(name);
		try {
			if (!Files.exists(file)) {
				Path draft = this.folder.resolve(name + ".new");
				Files.deleteIfExists(draft);
				Files.createFile(draft,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
				Files.writeString(draft, made.get());
				Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
			}
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A key pair made once: what was signed before a restart is valid after it. */
	RSAKey signingKey() {
		try {
			return RSAKey.parse(kept("identity.key", () -> IdentityServer.newSigningKey().toJSONString()));
		}
		catch (ParseException ex) {
			throw new CannotStart("The signing key %s cannot be read; delete it to get a new one"
				.formatted(this.folder.resolve("identity.key").toAbsolutePath()), ex);
		}
	}

	/**
	 * The key that the log is signed with, made once; its public half stands beside it
	 * for whoever verifies.
	 */
	String logKey() {
		try {
			SigningKey key = SigningKey
				.parse(kept("log.key", () -> SigningKey.generate("localhost/aftalebog").secret()));
			Files.writeString(this.folder.resolve("log.vkey"), key.verifier() + "\n");
			return key.secret();
		}
		catch (MalformedLog ex) {
			throw new CannotStart(
					"The log's signing key %s cannot be read (%s); put it back, for a log goes on with its key"
						.formatted(this.folder.resolve("log.key").toAbsolutePath(), ex.getMessage()),
					ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isDone(String what) {
		return Files.exists(this.folder.resolve(what + ".done"));
	}

	void markDone(String what) {
		try {
			Files.writeString(this.folder.resolve(what + ".done"), "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
