#pragma once

#include <array>

#include "lesson/prose/wording.h"

namespace waymark::prose {

inline constexpr bool kMayBeSpoken = true;

// Of each fault the rows stand in order of what they are about.
inline constexpr auto kWordings = std::to_array<Wording>({
    // Labels
    {"addict|addicts", Fault::kLabel, "Say \"person who is dependent on\" and the drug.", kMayBeSpoken},
    {"junkie|junkies|junky|druggie|druggies|druggy|crackhead|crackheads|crack head|crack heads|cokehead|cokeheads|"
     "smackhead|smackheads|baghead|bagheads|dopehead|dopeheads|spicehead|spiceheads|pothead|potheads|stoner|stoners|"
     "tweaker|tweakers",
     Fault::kLabel, "Say \"person who uses drugs\"."},
    {"drug user|drug users|substance user|substance users|cannabis user|cannabis users|cocaine user|cocaine users|"
     "coke user|coke users|crack user|crack users|heroin user|heroin users|ketamine user|ketamine users|ecstasy user|"
     "ecstasy users|mdma user|mdma users|opioid user|opioid users|opiate user|opiate users|steroid user|steroid users|"
     "weed user|weed users|ex user|ex users",
     Fault::kLabel, "Say \"person who uses\" and the drug.", kMayBeSpoken},
    {"abuser|abusers|drug abuser|drug abusers|substance abuser|substance abusers|alcohol abuser|alcohol abusers",
     Fault::kLabel, "Say \"person who uses drugs\", or say what they did."},
    {"alcoholic|alcoholics", Fault::kLabel, "Say \"person who is dependent on alcohol\".", kMayBeSpoken},
    {"alcoholic drink|alcoholic drinks|alcoholics anonymous|alcoholic liver disease|alcoholic hepatitis", Fault::kNone,
     ""},
    {"alky|alkie|alkies|wino|winos|drunkard|drunkards|drunks|pisshead|pissheads|piss head|piss heads", Fault::kLabel,
     "Say \"person who drinks a lot\", or \"somebody who is drunk\"."},
    {"offender|offenders|ex offender|ex offenders|criminals|ex con|ex cons", Fault::kLabel,
     "Say \"young person\", or what happened: \"was caught with\"."},
    {"young offender institution|young offender institutions|young offenders institution", Fault::kNone, ""},
    {"drug mule|drug mules", Fault::kLabel, "Say \"was pressured into carrying drugs\"."},
    {"gang member|gang members|gangster|gangsters", Fault::kLabel, "Say \"young person\", or \"was pressured into\"."},
    {"prostitute|prostitutes", Fault::kLabel, "Say \"person who sells sex\", or \"was exploited\"."},
    {"psycho|psychos|schizo|schizos|nutter|nutters|lunatic|lunatics|mental case|mental patient|mental patients",
     Fault::kLabel, "Say \"person with a mental illness\", or name it."},

    // Blame
    {"drug abuse|substance abuse|alcohol abuse|solvent abuse|abuse drugs|abuses drugs|abused drugs|abusing drugs|"
     "abuse alcohol|abuses alcohol|abused alcohol|abusing alcohol|abuse of drugs|abuse of alcohol|abuse of substances",
     Fault::kBlame, "Say \"use\", or say what harm it does."},
    {"drug habit|drug habits|cocaine habit|coke habit|crack habit|heroin habit|cannabis habit|weed habit|"
     "ketamine habit",
     Fault::kBlame, "Say \"drug use\", or \"being dependent on\" and the drug."},
    {"get clean|gets clean|got clean|getting clean|stay clean|stays clean|stayed clean|staying clean|clean and sober|"
     "clean time",
     Fault::kBlame, "Say \"stop using drugs\", \"in recovery\" or \"not using\".", kMayBeSpoken},
    {"get clean water|get clean needles|get clean equipment|get clean works|get clean clothes", Fault::kNone, ""},
    {"clean urine|dirty urine|clean sample|dirty sample|clean test|dirty test|clean drug test|dirty drug test",
     Fault::kBlame, "Say \"a test that found no drugs\", or \"a test that found\" and the drug."},
    {"victim of addiction|victims of addiction|suffers from addiction|suffer from addiction|suffered from addiction|"
     "suffering from addiction|battle with addiction|battling addiction|battle with drugs|demons",
     Fault::kBlame, "Say \"is dependent on\" and the drug, or \"has a drug problem\"."},
    {"commit suicide|commits suicide|committed suicide|committing suicide|successful suicide|failed suicide|"
     "unsuccessful suicide",
     Fault::kBlame, "Say \"died by suicide\", \"took their own life\" or \"tried to\"."},
    {"should know better|should have known better|only yourself to blame|only themselves to blame|your own fault|"
     "their own fault|brought it on yourself|brought it on themselves|bad choices|poor choices|bad life choices",
     Fault::kBlame, "Say what can be done now."},
    {"weak willed|no willpower|lack of willpower|lack willpower|lacks willpower", Fault::kBlame,
     "Say what makes it hard, and what can help."},
    {"just say no", Fault::kBlame, "Give words that somebody can use to say no."},

    // Scares
    {"one pill can kill|one pill kills|one line can kill|one line kills|one hit can kill|one hit kills|"
     "once can kill|it only takes one|it only takes once|all it takes is one|all it takes is once",
     Fault::kScare, "Say how often it happens, a sign to watch for, and what to do."},
    {"will you be next|you will be next|you could be next|you might be next|who will be next|who is next",
     Fault::kScare, "Say a sign to watch for, and what to do."},
    {"russian roulette|dice with death|dices with death|dicing with death|dance with death|dancing with death|"
     "flirt with death|flirting with death|cheat death|cheating death|playing with fire|play with fire|"
     "playing with your life|play with your life|gambling with your life|gamble with your life|risk your life|"
     "risking your life",
     Fault::kScare, "Say what the risk is, in people: \"3 in 100\", with its source."},
    {"deadly cocktail|lethal cocktail|deadly cocktails|lethal cocktails|killer drug|killer drugs|zombie drug|"
     "zombie drugs|monster drug|monster drugs|death drug|devil's drug|evil drug|evil drugs",
     Fault::kScare, "Name the drug, and say what it does."},
    {"death sentence|time bomb|time bombs|ticking bomb|point of no return|no way back", Fault::kScare,
     "Say what can happen, how often, and what helps."},
    {"ruin your life|ruins your life|ruined your life|ruin lives|ruins lives|ruined lives|wreck your life|"
     "wrecks your life|wreck lives|wrecks lives|destroy your life|destroys your life|destroy lives|destroys lives|"
     "throw your life away|throwing your life away|throw away your life|never be the same again",
     Fault::kScare, "Say what can change, for how long, and what helps."},
    {"drugs kill|alcohol kills|cocaine kills|ecstasy kills|ketamine kills|speed kills|mixing kills|vapes kill|"
     "vaping kills|will kill you|going to kill you|you will die|could be your last|might be your last|may be your last",
     Fault::kScare, "Say how often it happens, a sign to watch for, and what to do."},
    {"scourge|drugs epidemic|drug epidemic|drug hell|drugs hell|drug shame|drugs shame", Fault::kScare,
     "Say how many people, where and when, with the source."},
    {"horrific|horrifying|gruesome|hellish|terrifying", Fault::kScare, "Say what happens, and what helps.",
     kMayBeSpoken},
    {"gateway drug|gateway drugs|slippery slope", Fault::kScare, "Say what studies found, and its limits."},

    // Clumsy
    {"approximately", Fault::kClumsy, "Say \"about\"."},
    {"commence|commences|commenced|commencing", Fault::kClumsy, "Say \"start\"."},
    {"terminate|terminates|terminated", Fault::kClumsy, "Say \"end\"."},
    {"cease|ceases|ceased", Fault::kClumsy, "Say \"stop\"."},
    {"utilise|utilises|utilised|utilising|utilize|utilizes|utilized|utilizing", Fault::kClumsy, "Say \"use\"."},
    {"facilitate|facilitates|facilitated|facilitating", Fault::kClumsy, "Say \"help\"."},
    {"obtain|obtains|obtained|obtaining", Fault::kClumsy, "Say \"get\"."},
    {"purchase|purchases|purchased|purchasing", Fault::kClumsy, "Say \"buy\"."},
    {"demonstrate|demonstrates|demonstrated", Fault::kClumsy, "Say \"show\"."},
    {"administer|administers|administered|administering", Fault::kClumsy, "Say \"give\"."},
    {"ingest|ingests|ingested|ingesting|ingestion", Fault::kClumsy, "Say \"swallow\", \"eat\" or \"drink\"."},
    {"exacerbate|exacerbates|exacerbated|exacerbating", Fault::kClumsy, "Say \"make worse\"."},
    {"consume alcohol|consumes alcohol|consumed alcohol|consuming alcohol|alcohol consumption|"
     "consumption of alcohol",
     Fault::kClumsy, "Say \"drink\"."},
    {"intoxicated|intoxication|inebriated", Fault::kClumsy, "Say \"drunk\" or \"high\"."},
    {"numerous", Fault::kClumsy, "Say \"many\"."},
    {"sufficient|sufficiently", Fault::kClumsy, "Say \"enough\"."},
    {"adverse|detrimental", Fault::kClumsy, "Say \"bad\" or \"harmful\"."},
    {"subsequently|subsequent to", Fault::kClumsy, "Say \"later\" or \"after\"."},
    {"prior to", Fault::kClumsy, "Say \"before\"."},
    {"in order to", Fault::kClumsy, "Say \"to\"."},
    {"in the event of|in the event that", Fault::kClumsy, "Say \"if\"."},
    {"due to the fact that", Fault::kClumsy, "Say \"because\"."},
    {"with regard to|with regards to|regarding|pertaining to", Fault::kClumsy, "Say \"about\"."},
    {"the majority of|a majority of", Fault::kClumsy, "Say \"most\"."},
    {"a number of", Fault::kClumsy, "Say \"some\" or \"many\", or give the number."},
    {"hypertension", Fault::kClumsy, "Say \"high blood pressure\"."},
    {"tachycardia", Fault::kClumsy, "Say \"a fast heartbeat\"."},
    {"respiratory", Fault::kClumsy, "Say \"breathing\"."},
    {"hepatic", Fault::kClumsy, "Say \"of the liver\"."},
    {"renal", Fault::kClumsy, "Say \"of the kidneys\"."},
});

}  // namespace waymark::prose
