package dk.aftalebog.agreement.registeragreement;

import java.util.ArrayList;

import dk.aftalebog.agreement.pages.Desks;
import dk.aftalebog.agreement.pages.Form;
import dk.aftalebog.agreement.pages.Submissions.Done;
import dk.aftalebog.agreement.refusal.Ground;
import dk.aftalebog.agreement.refusal.Refusal;
import dk.aftalebog.model.finding.Findings;
import dk.aftalebog.wording.Address;
import dk.aftalebog.wording.Places;
import dk.aftalebog.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Registers what a page hands in, and leads to the new agreement with its findings. */
@Component
class Registering {

	private final CommandGateway commands;

	private final Desks desks;

	Registering(CommandGateway commands, Desks desks) {
		this.commands = commands;
		this.desks = desks;
	}

	Done register(AgreementDocument document, Form form, Wording say, HttpServletRequest request) {
		try {
			this.commands.sendAndWait(new RegisterAgreement(document));
		}
		catch (Refusal refusal) {
			if (refusal.code().equals(Ground.AGREEMENT_EXISTS.code())) {
				form.wrong("/id", refusal.in(say.locale()));
			}
			throw refusal;
		}
		Places places = this.desks.of(document.id(), say).places();
		RequestContextUtils.getOutputFlashMap(request)
			.put("findings", new ArrayList<>(Findings.in(document.agreement()).stream().map(places::finding).toList()));
		return new Done(Address.ofAgreement(document.id()), "registered");
	}

}
