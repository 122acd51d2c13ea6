import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Asks the veraPDF engine about many files in one process: `Conformance PROFILE[,PROFILE] FILE...`.
 *
 * Each verdict is a line of fields with tabs between them: `verdict`, profile, file, number of checks. The rules that
 * the file breaks follow, a line each: `breach`, clause and test, how often, message. A file that the engine cannot
 * read has the clause `unreadable`. The status is 0 whatever the verdicts are.
 *
 * The engine's own reader of profiles wants JAXB, which Java has not had since version 11: they are read as XML here.
 */
public final class Conformance {
    private static final int MOST_BREACHES_OF_A_RULE = 500;

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : arguments[0].split(",")) {
            ValidationProfile profile = readProfile(name);
            for (int i = 1; i < arguments.length; i++) {
                judge(name, profile, arguments[i]);
            }
        }
    }

    private static void judge(String name, ValidationProfile profile, String path) {
        Map<String, Integer> breaches = new LinkedHashMap<>();
        long checks = 0;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), profile.getPDFAFlavour());
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(profile, MOST_BREACHES_OF_A_RULE, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            checks = result.getTotalAssertions();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    breaches.merge(named(assertion), 1, Integer::sum);
                }
            }
            if (breaches.isEmpty() && !result.isCompliant()) {
                breaches.put("unnamed\tthe engine found the file wanting and did not say why", 1);
            }
        } catch (Exception problem) {
            breaches.put("unreadable\t" + oneLine(problem.toString()), 1);
        }
        System.out.println(String.join("\t", "verdict", name, path, Long.toString(checks)));
        breaches.forEach((breach, times) -> System.out.println("breach\t" + times + "\t" + breach));
    }

    private static String named(TestAssertion assertion) {
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        return rule + "\t" + oneLine(String.valueOf(assertion.getMessage()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static ValidationProfile readProfile(String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream stream = Conformance.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            if (stream == null) {
                throw new IllegalArgumentException("the engine has no profile " + name);
            }
            Element root = factory.newDocumentBuilder().parse(stream).getDocumentElement();
            return Profiles.profileFromSortedValues(
                    PDFAFlavour.valueOf(root.getAttribute("flavour")),
                    Profiles.profileDetailsFromValues(name, name, "", new Date(0)),
                    "", rules(root), variables(root));
        }
    }

    private static SortedSet<Rule> rules(Element root) {
        SortedSet<Rule> rules = new TreeSet<>(new Profiles.RuleComparator());
        for (Element rule : children(root, "rule")) {
            String deferred = rule.getAttribute("deferred");
            Element id = children(rule, "id").get(0);
            rules.add(Profiles.ruleFromValues(
                    Profiles.ruleIdFromValues(
                            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                            id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                    rule.getAttribute("object"), deferred.isEmpty() ? null : Boolean.valueOf(deferred),
                    rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
                    Profiles.errorFromValues(text(rule, "message"), new ArrayList<ErrorArgument>()),
                    new ArrayList<Reference>()));
        }
        return rules;
    }

    private static SortedSet<Variable> variables(Element root) {
        SortedSet<Variable> variables = new TreeSet<>(Comparator.comparing(Variable::getName));
        for (Element variable : children(root, "variable")) {
            variables.add(Profiles.variableFromValues(
                    variable.getAttribute("name"), variable.getAttribute("object"),
                    text(variable, "defaultValue"), text(variable, "value")));
        }
        return variables;
    }

    private static List<Element> children(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagNameNS("*", tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String tag) {
        List<Element> found = children(parent, tag);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }
}
