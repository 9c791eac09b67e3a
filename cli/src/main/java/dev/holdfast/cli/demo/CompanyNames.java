package dev.holdfast.cli.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws names of firms that do not exist, each once. */
final class CompanyNames {
    private static final List<String> HEADS = List.of(
            "Al", "Ander", "Ash", "Bel", "Bjør", "Brae", "Bran", "Brent", "Cal", "Cast", "Clare", "Corr", "Corv", "Dal",
            "Dorn", "Dun", "Eber", "Eld", "Elm", "Évr", "Fal", "Fen", "Finn", "Gar", "Glen", "Gor", "Grün", "Hal",
            "Har", "Hol", "Ilm", "Ister", "Jor", "Kel", "Kess", "Kir", "Lang", "Lar", "Lind", "Lör", "Lund", "Mal",
            "Mar", "Mel", "Mor", "Ner", "Nor", "Or", "Ost", "Pel", "Pen", "Pry", "Quen", "Quill", "Rav", "Ren", "Sal",
            "Sel", "Sten", "Sör", "Tal", "Thorn", "Tor", "Ul", "Val", "Var", "Vel", "Yar", "Ystr", "Zel", "Åker");
    private static final List<String> TAILS = List.of(
            "ano", "arde", "brook", "by", "combe", "dale", "den", "ell", "ere", "esk", "feld", "garth", "gate", "grove",
            "holt", "hythe", "isk", "low", "lund", "mark", "mere", "mond", "moor", "nes", "ora", "ric", "ridge", "rike",
            "shaw", "stead", "stow", "thwaite", "une", "vale", "vik", "wald", "well", "wick");
    private static final List<Trade> TRADES = List.of(
            new Trade("Transport", List.of("Logistics", "Freight", "Shipping", "Rail")),
            new Trade("Healthcare", List.of("Health", "Clinics", "Diagnostics", "Pharma")),
            new Trade("Finance", List.of("Insurance", "Capital", "Mutual", "Payments")),
            new Trade("Retail", List.of("Foods", "Retail", "Outfitters", "Home")),
            new Trade("Industry", List.of("Works", "Tooling", "Materials", "Robotics", "Energy")),
            new Trade("Media", List.of("Media", "Publishing", "Studios", "Games")),
            new Trade("Services", List.of("Partners", "Consulting", "Legal", "Hospitality", "Schools")),
            new Trade("Technology", List.of("Labs", "Systems", "Analytics", "Networks", "Software")));

    private final Set<String> taken = new HashSet<>();

    private record Trade(String industry, List<String> words) {}

    CompanyName draw(Region region, Dice dice) {
        Trade trade = dice.pick(TRADES);
        String root = dice.pick(HEADS) + dice.pick(TAILS) + " " + dice.pick(trade.words());
        if (!taken.add(root)) {
            return draw(region, dice);
        }
        String text = dice.chance(0.3) ? root + " " + dice.pick(region.legalForms()) : root;
        return new CompanyName(text, root, trade.industry());
    }
}
